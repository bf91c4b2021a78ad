using MarketSim.Market.Measures;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Tests.Samples;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>F15 to F19 on runs made by hand.</summary>
public sealed class IdleFactTests
{
    [TestCase(80, 50, 35, FactStatus.Pass)]
    [TestCase(70, 50, 35, FactStatus.Fail)]
    [TestCase(80, 60, 35, FactStatus.Fail)]
    [TestCase(80, 50, 25, FactStatus.Fail)]
    public void Take_up_by_owner(long head, long market, long university, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        YearCounts year = record.Years[2024];
        Array.Fill(year.AvailableByOwner, 100);
        year.TakeUpByOwner[SampleKinds.Owner("head_firm")] = head;
        year.TakeUpByOwner[SampleKinds.Owner("market")] = market;
        year.TakeUpByOwner[SampleKinds.Owner("university")] = university;
        Assert.That(HandMadeRun.Fact("F15", record).Status, Is.EqualTo(expected));
    }

    [TestCase(new long[] { 60, 60, 60 }, FactStatus.Pass)]
    [TestCase(new long[] { 90, 90, 90 }, FactStatus.Fail, Description = "hardly any idle")]
    [TestCase(new long[] { 40, 40, 90 }, FactStatus.Fail, Description = "general")]
    public void Idle_servers_are_real_not_general(long[] sold, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        string[] provinces = ["Beijing", "Guangdong", "Ningxia"];
        record.Provinces.AddRange(provinces.Select((province, i) =>
            Rows.Province(2024, 3, province) with { MarketCardDaysAvailable = 100, MarketCardDaysTakenUp = sold[i] }));
        record.Provinces.Add(Rows.Province(2024, 3, "InnerMongolia"));
        Assert.That(HandMadeRun.Fact("F16", record).Status, Is.EqualTo(expected));
    }

    [TestCase(90, 50, FactStatus.Pass)]
    [TestCase(60, 55, FactStatus.Fail)]
    public void Ningxia_runs_full(long ningxia, long other, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Provinces.Add(Rows.Province(2024, 3, "Ningxia") with { CardDaysAvailable = 100, CardDaysTakenUp = ningxia });
        record.Provinces.Add(Rows.Province(2024, 3, "Beijing") with { CardDaysAvailable = 900, CardDaysTakenUp = 9 * other });
        FactResult fact = HandMadeRun.Fact("F17", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("ningxia_over_mean"), Is.EqualTo(ningxia / ((ningxia + other) / 2.0)).Within(1e-12));
    }

    [TestCase(45, 50, FactStatus.Pass)]
    [TestCase(49, 50, FactStatus.Fail)]
    public void Time_sharing_empties_guangdong(long with, long without, FactStatus expected)
    {
        FactResult fact = HandMadeRun.Fact("F18", Guangdong(with), (Counterfactual.NoTimeSharing, Guangdong(without)));
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("guangdong_with_over_without"), Is.EqualTo(with / (double)without).Within(1e-12));

        static RunRecord Guangdong(long sold)
        {
            RunRecord record = HandMadeRun.Record();
            record.Provinces.Add(Rows.Province(2024, 3, "Guangdong") with { MarketCardDaysAvailable = 100, MarketCardDaysTakenUp = sold });
            record.Provinces.Add(Rows.Province(2025, 3, "Guangdong") with { MarketCardDaysAvailable = 100_000 });
            return record;
        }
    }

    [TestCase(1, 1, FactStatus.Pass)]
    [TestCase(0, 2, FactStatus.Fail, Description = "interconnect never kept work away")]
    [TestCase(1, 2, FactStatus.Fail, Description = "the causes add up to more")]
    public void Every_cause_is_there_and_they_add_up(long interconnect, long reserved, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record(day => day with
        {
            CardDaysAvailable = 30,
            CardDaysLeased = 10,
            CardDaysCaptive = 5,
            IdleUnknownSellerCardDays = 2,
            IdleRemoteCardDays = 2,
            IdleOverBudgetCardDays = 1,
            IdleEffectiveCostCardDays = 1,
            IdleSoftwareCardDays = 2,
            IdleInterconnectCardDays = interconnect,
            IdleHardwareCardDays = 2,
            IdleDeploymentCostCardDays = 1,
            IdleNoDemandCardDays = 1,
            IdleNoCapacityCardDays = 1,
            IdleReservedCardDays = reserved,
            IdleClosedCardDays = 0,
        });
        Assert.That(HandMadeRun.Fact("F19", record).Status, Is.EqualTo(expected));
    }
}
