using MarketSim.Market.Engine;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Whole;

/// <summary>How much matching a run takes, in counts, which no machine changes: a change of code that makes agents look at more is seen here.</summary>
/// <remarks>A change of the model changes the numbers: look at the ratios before you take over new ones.</remarks>
public sealed class MatchingCountsTests
{
    [Test]
    public void The_tiny_market_takes_this_much()
    {
        var loop = new MarketLoop(TinyMarket.Setting());
        loop.Run(new KeepingSink());
        MatchingCounts counts = loop.Matching;
        Assert.That((counts.Rankings, counts.Answers, counts.Screened, counts.Priced, counts.Feasible), Is.EqualTo((5851L, 1556L, 49373L, 11385L, 2382L)));
    }
}
