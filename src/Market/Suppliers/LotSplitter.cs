using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Suppliers;

/// <summary>Splits a delivery into the lots that it comes in: most of 5 to 10 servers, a few of 64 to 128, very few larger.</summary>
internal static class LotSplitter
{
    public static void Split(Scenario scenario, Shelf shelf, long cards, Money unitCost, in Turn turn, AgentId supplier, ref RandomStream stream)
    {
        int perServer = scenario.Cards[shelf.Card].CardsPerServer;
        Span<double> weights = stackalloc double[scenario.Supply.LotSizes.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = scenario.Supply.LotSizes[i].Weight;
        }

        while (cards > 0)
        {
            LotSize size = scenario.Supply.LotSizes[stream.NextWeighted(weights)];
            long servers = size.MinServers + stream.NextIndex(size.MaxServers - size.MinServers + 1);
            long part = Math.Min(cards, servers * perServer);
            shelf.Store(part, unitCost, turn.Day);
            turn.Outbox.Observe(new LotArrived(supplier, shelf.Card, (int)((part + perServer - 1) / perServer), part));
            cards -= part;
        }
    }
}
