using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Tests.Samples;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>F24 to F28 and F33 on runs made by hand.</summary>
public sealed class QualityFactTests
{
    [TestCase(20, FactStatus.Pass)]
    [TestCase(4, FactStatus.Fail)]
    [TestCase(41, FactStatus.Fail)]
    public void Part_of_the_capacity_achieves_little(long low, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Years[2024].TakeUpByOwner[SampleKinds.Owner("market")] = 60;
        record.Years[2024].TakeUpByOwner[SampleKinds.Owner("telecom")] = 40;
        record.Years[2024].LowAchievedCardDays = low;
        Assert.That(HandMadeRun.Fact("F24", record).Status, Is.EqualTo(expected));
    }

    [TestCase(29, FactStatus.Pass)]
    [TestCase(31, FactStatus.Fail)]
    public void Traditional_centers_are_little_used(double busy, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        record.Years[2024].TraditionalAvailable = 100;
        record.Years[2024].TraditionalBusy = busy;
        Assert.That(HandMadeRun.Fact("F25", record).Status, Is.EqualTo(expected));
    }

    [TestCase(0.30, 0.35, 0.40, FactStatus.Pass)]
    [TestCase(0.30, 0.30, 0.40, FactStatus.Fail)]
    [TestCase(0.30, 0.35, 0.34, FactStatus.Fail)]
    public void Larger_domains_help(double at8, double at32, double at512, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record();
        foreach (int year in (int[])[2023, 2024])
        {
            record.Years[year].LargeTrainingByDomain[8] = (5 * at8, 5);
            record.Years[year].LargeTrainingByDomain[32] = (5 * at32, 5);
            record.Years[year].LargeTrainingByDomain[512] = (5 * at512, 5);
        }

        FactResult fact = HandMadeRun.Fact("F26", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("achieved_share_domain_32"), Is.EqualTo(at32).Within(1e-12));
    }

    [TestCase(170, FactStatus.Pass)]
    [TestCase(150, FactStatus.Fail)]
    [TestCase(190, FactStatus.Fail)]
    public void Capacity_grows_by_two_thirds(double capacity, FactStatus expected)
    {
        RunRecord record = HandMadeRun.Record(day => day with { CapacityPflopsFp16 = day.Date <= new DateOnly(2023, 6, 30) ? 100 : capacity });
        FactResult fact = HandMadeRun.Fact("F27", record);
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("year_on_year"), Is.EqualTo(capacity / 100).Within(1e-12));
    }

    [TestCase(10, 20, 15, 5, FactStatus.Pass)]
    [TestCase(10, 15, 20, 5, FactStatus.Pass)]
    [TestCase(30, 20, 15, 5, FactStatus.Fail)]
    [TestCase(10, 20, 25, 35, FactStatus.Fail)]
    public void Moderately_ahead_is_best(double least, double asIs, double more, double most, FactStatus expected)
    {
        FactResult fact = HandMadeRun.Fact(
            "F28",
            Worth(asIs),
            (Counterfactual.BuildAhead06, Worth(least)),
            (Counterfactual.BuildAhead15, Worth(more)),
            (Counterfactual.BuildAhead25, Worth(most)));
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Values.Select(value => value.Value), Is.EqualTo([least, asIs, more, most]));

        static RunRecord Worth(double welfare)
        {
            RunRecord record = HandMadeRun.Record();
            record.Welfare.Add(Of(2023, 4, 4));
            record.Welfare.Add(Of(2027, welfare + 7, 7));
            record.Welfare.Add(Of(2027, 1e12, 0) with { Place = "elsewhere" });
            return record;
        }

        static WelfareYear Of(int year, double benefits, double resources) => Activator.CreateInstance<WelfareYear>() with
        {
            Year = year,
            Place = "nation",
            PresentBenefitsCny = benefits,
            PresentResourcesCny = resources,
        };
    }

    [TestCase(416, 725, 788, 1590, FactStatus.Pass)]
    [TestCase(312, 906, 985, 1193, FactStatus.Pass)]
    [TestCase(311, 725, 788, 1590, FactStatus.Fail)]
    [TestCase(416, 907, 788, 1590, FactStatus.Fail)]
    [TestCase(416, 725, 590, 1590, FactStatus.Fail)]
    [TestCase(416, 725, 788, 1988, FactStatus.Fail)]
    public void Capacity_is_what_was_counted(double end2023, double end2024, double june2025, double end2025, FactStatus expected)
    {
        FactResult fact = HandMadeRun.Fact("F33", Capacity(HandMadeRun.End));
        Assert.That(fact.Status, Is.EqualTo(expected));
        Assert.That(fact.Of("capacity_2025_06_pflops_fp16"), Is.EqualTo(1000 * june2025));
        Assert.That(HandMadeRun.Fact("F33", Capacity(new DateOnly(2025, 12, 30))).Status, Is.EqualTo(FactStatus.NotEvaluated));

        RunRecord Capacity(DateOnly end) => HandMadeRun.Record(
            day => day with
            {
                CapacityPflopsFp16 = 1000 * day.Date switch
                {
                    { Year: 2023 } => end2023,
                    { Year: 2024 } => end2024,
                    { Year: 2025, Month: <= 6 } => june2025,
                    _ => end2025,
                },
            },
            end);
    }
}
