using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Planning;

/// <summary>What a place that plans for itself decides, and what is counted of it, in whole runs of the tiny market.</summary>
public sealed class PlaceCountsTests
{
    private static readonly ulong[] Seeds = [7, 8, 9, 10];
    private static readonly RunRecord Baseline = TinyRuns.Run(7);

    [Test]
    public void Places_sum_to_the_nation()
    {
        foreach (YearCounts year in Baseline.Years.Values)
        {
            Assert.That(year.RequestedByProvinceCardDays.Values.Sum(), Is.EqualTo(year.RequestedCardDays.Sum()).Within(1e-6));
            Assert.That(year.UnmetByProvinceCardDays.Values.Sum(), Is.EqualTo(year.UnmetCardDays.Sum()).Within(1e-6));
        }
    }

    [TestCase("provinces[Beijing].build_ahead_factor=3")]
    [TestCase("centers.owners[market].build_ahead_factor=1.5")]
    public void Building_further_ahead_makes_the_sites_of_that_place_larger(string set)
    {
        bool Here(CenterRow center) => set.Contains("Beijing", StringComparison.Ordinal) ? center.Province == "Beijing" : center.Owner == "market";
        long Planned(IEnumerable<RunRecord> runs) => runs.Sum(run => run.Centers.Where(center => center.Announced is not null && Here(center)).Sum(center => center.PlannedCards));
        long[] AtStart(RunRecord run) => [.. run.Centers.Where(center => center.Announced is null && center.Cards > 0).Select(center => center.Cards)];

        // A tiny market has few projects: several seeds together show what one may hide.
        RunRecord[] before = [.. Seeds.Select(seed => TinyRuns.Run(seed))];
        RunRecord[] ahead = [.. Seeds.Select(seed => TinyRuns.Run(seed, set))];
        Assert.That(Planned(ahead), Is.GreaterThan(1.1 * Planned(before)));
        Assert.That(ahead.Select(AtStart), Is.EqualTo(before.Select(AtStart)), "what stood on the first day stays as it was");
    }

    /// <remarks>The ratio of a scenario is a label: only over its reference does it size projects. What is measured does not depend on the label.</remarks>
    [Test]
    public void Ratio_and_reference_ratio_scaled_together_leave_what_is_measured_and_a_larger_reference_alone_builds_less()
    {
        string[] busy = ["centers.entry.mean_entry_cost=0.1", "centers.owners[market].prospects=40"];
        RunRecord one = TinyRuns.Run(7, busy);
        RunRecord scaled = TinyRuns.Run(7, [.. busy, "centers.build_ahead.ratio=2.6", "centers.build_ahead.reference_ratio=2.6"]);
        RunRecord less = TinyRuns.Run(7, [.. busy, "centers.build_ahead.reference_ratio=2.6"]);
        Assert.That(scaled.BuildAhead, Is.EqualTo(one.BuildAhead));
        Assert.That(scaled.Welfare, Is.EqualTo(one.Welfare));
        Assert.That(Measured(less), Is.LessThan(Measured(one)));

        static double Measured(RunRecord run) => run.BuildAhead.Where(month => month.Place == "nation" && month.InPlan).Sum(month => month.CapacityPflopsFp16)
            / run.BuildAhead.Where(month => month.Place == "nation" && month.InPlan).Sum(month => month.DemandPflops);
    }
}
