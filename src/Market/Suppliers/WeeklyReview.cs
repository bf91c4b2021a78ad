using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Suppliers;

/// <summary>What a supplier does once a week: it looks whether to trade, sets prices, and orders.</summary>
internal sealed class WeeklyReview(MarketSetting setting, SupplierProfile profile, SupplierTierInputs tier)
{
    /// <summary>Days from one review to the next.</summary>
    public const int EveryDays = 7;

    private readonly PricingInputs _pricing = setting.Scenario.Supply.Pricing;
    private readonly TraderInputs _traders = setting.Scenario.Supply.Traders;

    /// <summary>Makes the review.</summary>
    public void Make(in Turn turn, MarketPresence presence, SupplierAccounts accounts, IReadOnlyCollection<Shelf> shelves)
    {
        presence.Enter(turn, accounts);
        foreach (Shelf shelf in shelves)
        {
            double demand = shelf.DemandPerDay(turn.Day);
            double cover = CoverFactor(turn, presence, shelf.Card);
            Reprice(turn, shelf, demand, cover);
            if (presence.IsActive && !presence.IsLeaving && setting.DateOf(turn.Day) >= setting.Scenario.Cards[shelf.Card].Release)
            {
                Reordering.Send(setting, turn, shelf, demand, cover, profile.LeadDays, EveryDays);
            }
        }

        presence.Leave(turn, accounts, soldOut: shelves.All(shelf => shelf.Stock == 0 && shelf.OnTheWay == 0));
    }

    /// <summary>Target cover as a multiple of the usual one; only traders speculate.</summary>
    private double CoverFactor(in Turn turn, MarketPresence presence, Index<CardModel> card) => profile.Tier != SupplierTier.Trader ? 1
        : presence.IsLeaving ? _traders.SellDownFactor
        : Outlook.CoverFactor(_traders, turn.Board, card);

    /// <summary>Sets next week's price; deliveries on the way are cover too, and so the target is that of the orders: cover and lead time.</summary>
    private void Reprice(in Turn turn, Shelf shelf, double demandPerDay, double coverFactor)
    {
        double ownCost = turn.Board.Upstream.LandedCostCny[shelf.Card] * (1 + tier.CostMarkup);
        double target = (_pricing.TargetCoverDays * coverFactor) + profile.LeadDays;
        double waiting = Scarcity.Waiting(turn.Board, shelf.Card, turn.Day, _pricing.BacklogHorizonDays);
        shelf.PriceCny = shelf.PriceCny == 0
            ? ownCost
            : CardPricing.Next(_pricing, shelf.PriceCny, ownCost, shelf.Stock + shelf.OnTheWay, demandPerDay, shelf.OldestAge(turn.Day), target, waiting);
    }
}
