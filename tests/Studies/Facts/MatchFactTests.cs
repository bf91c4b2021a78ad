using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Tests.Samples;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>F09 to F14 and F35 on runs made by hand.</summary>
public sealed class MatchFactTests
{
    [TestCase(3.0, 120, FactStatus.Pass)]
    [TestCase(1.5, 120, FactStatus.Fail)]
    [TestCase(3.0, 90, FactStatus.Fail)]
    public void Demand_grows_and_turns_rational(double slope, long requests, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        Fill(record.Years[2023], 2.0, 100);
        Fill(record.Years[2024], slope, requests);
        Assert.That(HandMadeRun.Fact("F09", record).Status, Is.EqualTo(expected));

        static void Fill(YearCounts year, double slope, long requests)
        {
            year.Leases = 10;
            year.SensitivitySum[SampleKinds.Segment("sme")] = 10 * slope;
            year.Requests[SampleKinds.Segment("sme")] = requests;
        }
    }

    [TestCase(0.3, 0.1, 0.2, FactStatus.Pass)]
    [TestCase(0.2, 0.1, 0.1, FactStatus.Fail)]
    [TestCase(0.3, 0.1, 0.3, FactStatus.Fail)]
    public void Small_firms_are_short(double sme, double head, double university, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        YearCounts year = record.Years[2024];
        Array.Fill(year.RequestedCardDays, 1000);
        year.UnmetCardDays[SampleKinds.Segment("sme")] = 1000 * sme;
        year.UnmetCardDays[SampleKinds.Segment("head_firm")] = 1000 * head;
        year.UnmetCardDays[SampleKinds.Segment("university")] = 1000 * university;
        Assert.That(HandMadeRun.Fact("F10", record).Status, Is.EqualTo(expected));
    }

    [TestCase(18, 40, 30, FactStatus.Pass)]
    [TestCase(18, 18, 30, FactStatus.Fail, Description = "July is not the highest")]
    [TestCase(30, 41, 30, FactStatus.Fail, Description = "too many")]
    [TestCase(18, 40, 10, FactStatus.Fail, Description = "too few large ones")]
    public void Awards_come_in_number_and_size(int monthly, int july, int large, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        List<int> months = [.. Enumerable.Range(1, 6).SelectMany(month => Enumerable.Repeat(month, monthly)), .. Enumerable.Repeat(7, july), 8, 8, 8];
        record.Years[2024].Awards.AddRange(months.Select((month, i) => (month, i < large ? 1.1e8 : 0.9e8)));
        FactResult fact = HandMadeRun.Fact("F11", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("awards"), Is.EqualTo((6 * monthly) + july));
    }

    [TestCase(220, 9, FactStatus.Pass)]
    [TestCase(150, 9, FactStatus.Fail)]
    [TestCase(220, 10, FactStatus.Fail)]
    public void Centers_are_many_and_small(int centers, int smallOfTen, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record(day => day with { CentersOperating = centers - 20, CentersBuilding = 20 });
        for (int i = 0; i < 10; i++)
        {
            // Too small even for the tiny scenario's large training, which takes a site of 50 PFLOPS; or far above 1,000.
            record.Centers.Add(Rows.Center("market", new DateOnly(2023, 5, 1)) with { CapacityPflopsFp16 = i < smallOfTen ? 40 : 3000 });
        }

        Assert.That(HandMadeRun.Fact("F12", record).Status, Is.EqualTo(expected));
    }

    [TestCase(6, FactStatus.Pass)]
    [TestCase(3, FactStatus.Fail)]
    [TestCase(9, FactStatus.Fail)]
    public void Fewer_land_than_are_planned(int opened, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        for (int i = 0; i < 10; i++)
        {
            CenterRow center = Rows.Center("market", i < opened ? new DateOnly(2024, 12, 31) : new DateOnly(2025, 1, 1));
            record.Centers.Add(center with { Announced = new DateOnly(2023, 6, 1) });
        }

        FactResult fact = HandMadeRun.Fact("F13", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("landed_ever_over_announced"), Is.EqualTo(1));
    }

    [TestCase(60, FactStatus.Pass)]
    [TestCase(39, FactStatus.Fail)]
    [TestCase(81, FactStatus.Fail)]
    public void Lowest_price_often_loses(long above, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Years[2024].LeasesWithChoice = 100;
        record.Years[2024].LeasesAboveLowest = above;
        Assert.That(HandMadeRun.Fact("F14", record).Status, Is.EqualTo(expected));
    }

    [TestCase(5, 35, FactStatus.Pass)]
    [TestCase(20, 55, FactStatus.Pass)]
    [TestCase(4, 45, FactStatus.Fail)]
    [TestCase(21, 45, FactStatus.Fail)]
    [TestCase(10, 34, FactStatus.Fail)]
    [TestCase(10, 56, FactStatus.Fail)]
    public void Inference_grows_to_nearly_half(double early, double late, FactStatus expected)
    {
        FactResult fact = HandMadeRun.Fact("F35", Inference(HandMadeRun.Record(), early, late));
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Values.Select(value => value.Value), Is.EqualTo([early / 100, late / 100]).Within(1e-12));
    }

    [Test]
    public void Share_of_inference_stays_open_before_its_window_ends() =>
        Assert.That(HandMadeRun.Fact("F35", Inference(HandMadeRun.Record(end: new DateOnly(2025, 6, 29)), 10, 45)).Status, Is.EqualTo(FactStatus.NotEvaluated));

    private static RunRecord Inference(RunRecord record, double early, double late)
    {
        Scenario scenario = HandMadeRun.Scenario;
        int inference = scenario.Demand.Work.Index().First(work => work.Item.Program is WorkProgram.OnlineInference or WorkProgram.BatchInference).Index;
        int training = scenario.Demand.Work.Index().First(work => work.Item.Program == WorkProgram.PreTraining).Index;
        record.Years[2024].RequestedByWorkCardDays[inference] = [early, 900, 900, 900];
        record.Years[2024].RequestedByWorkCardDays[training] = [100 - early, 1, 1, 1];
        record.Years[2025].RequestedByWorkCardDays[inference] = [900, late, 900, 900];
        record.Years[2025].RequestedByWorkCardDays[training] = [1, 100 - late, 1, 1];
        return record;
    }
}
