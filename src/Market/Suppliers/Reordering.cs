using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Suppliers;

/// <summary>Orders up to the target cover plus what customers ask for during the lead time.</summary>
/// <remarks>A supplier also keeps a part of its share of the target cover of what upstream ships, so that it has stock to show before anyone asks.</remarks>
internal static class Reordering
{
    /// <summary>Orders one card model from upstream when stock and deliveries on the way fall short.</summary>
    public static void Send(MarketSetting setting, in Turn turn, Shelf shelf, double demandPerDay, int leadDays, int reviewEveryDays)
    {
        SupplyInputs supply = setting.Scenario.Supply;
        double coverDays = supply.Pricing.TargetCoverDays;
        double season = supply.Seasonality[setting.DateOf(turn.Day).Month - 1];
        double asked = demandPerDay * (coverDays + leadDays + reviewEveryDays);
        double shown = turn.Board.Upstream.CardsPerDay[shelf.Card] / Math.Max(1, turn.Board.Cards.Offers(shelf.Card)) * coverDays * supply.Suppliers.SpotCoverShare;
        long wanted = (long)Math.Ceiling(season * Math.Max(asked, shown)) - shelf.Stock - shelf.OnTheWay;
        if (wanted > 0)
        {
            turn.Outbox.Send(AgentId.Upstream, new UpstreamOrder(shelf.Card, wanted));
        }
    }
}
