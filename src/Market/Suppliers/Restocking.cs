using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Suppliers;

/// <summary>Orders up to the target cover plus what customers ask for during the lead time.</summary>
/// <remarks>A supplier also keeps a part of its share of the target cover of what upstream ships, so that it has stock to show before anyone asks.</remarks>
internal static class Reordering
{
    /// <summary>Orders one card model from upstream when stock and deliveries on the way fall short.</summary>
    public static void Send(MarketSetting setting, in Turn turn, Shelf shelf, double demandPerDay, double coverFactor, int leadDays, int reviewEveryDays)
    {
        SupplyInputs supply = setting.Scenario.Supply;
        double coverDays = supply.Pricing.TargetCoverDays * coverFactor;
        double season = supply.Seasonality[setting.DateOf(turn.Day).Month - 1];
        double asked = demandPerDay * (coverDays + leadDays + reviewEveryDays);
        double shown = turn.Board.Upstream.CardsPerDay[shelf.Card] / Math.Max(1, turn.Board.Cards.Carriers(shelf.Card)) * coverDays * supply.Suppliers.SpotCoverShare;
        long wanted = (long)Math.Ceiling(season * Math.Max(asked, shown)) - shelf.Stock - shelf.OnTheWay;
        if (wanted > 0)
        {
            turn.Outbox.Send(AgentId.Upstream, new UpstreamOrder(shelf.Card, wanted));
        }
    }
}

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
