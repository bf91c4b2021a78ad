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
}
