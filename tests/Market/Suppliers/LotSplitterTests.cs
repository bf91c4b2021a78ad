using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Suppliers;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Suppliers;

/// <summary>A delivery is split into lots whose sizes follow the scenario's classes.</summary>
public sealed class LotSplitterTests
{
    private const long Cards = 400_003;
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Lots_follow_their_weights_and_lose_no_card()
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        outbox.Begin(AgentId.Supplier(0));
        var shelf = new Shelf(Examples.A800, 28);
        RandomStream stream = Setting.Stream(AgentId.Supplier(0), Purpose.Lots);
        LotSplitter.Split(Setting.Scenario, shelf, Cards, new Money(7), TinyMarket.Turn(new Board(Setting), outbox), AgentId.Supplier(0), ref stream);
        List<LotArrived> lots = [.. outbox.Observations.OfType<LotArrived>()];
        Assert.That(shelf.Stock, Is.EqualTo(Cards));
        Assert.That(lots.Sum(lot => lot.CardCount), Is.EqualTo(Cards));
        Assert.That(shelf.Take(Cards), Is.EqualTo(new Money(7 * Cards)));
        foreach (var size in Setting.Scenario.Supply.LotSizes)
        {
            double share = lots.Count(lot => lot.Servers >= size.MinServers && lot.Servers <= size.MaxServers) / (double)lots.Count;
            Assert.That(share, Is.EqualTo(size.Weight).Within(5 * Math.Sqrt(size.Weight * (1 - size.Weight) / lots.Count)));
        }
    }
}
