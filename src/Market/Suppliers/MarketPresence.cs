using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Suppliers;

/// <summary>Whether a supplier trades: newcomers enter while margins are fat, traders who are sold out leave when they are thin. Who has left does not come back.</summary>
internal sealed class MarketPresence(MarketSetting setting, AgentId id, SupplierProfile profile, SupplierTierInputs tier)
{
    private const int ReviewEveryDays = 28;
    private const int WindowDays = 7;

    private readonly double _entryChance = setting.Scenario.Supply.Suppliers.EntryChance;
    private readonly PricingInputs _pricing = setting.Scenario.Supply.Pricing;
    private RandomStream _entry = setting.Stream(id, Purpose.Entry);

    public bool IsActive { get; private set; }

    /// <summary>Enters if it was there from the start, or if it sees a fat margin.</summary>
    public void Enter(in Turn turn, SupplierAccounts accounts)
    {
        if (IsActive || accounts.LeftOn is not null)
        {
            return;
        }

        bool enters = turn.Day < WindowDays
            ? profile.PresentAtStart
            : IsReview(turn.Day) && MeanMargin(turn) > _pricing.EntryMargin && _entry.NextBernoulli(_entryChance);
        if (enters)
        {
            IsActive = true;
            accounts.EnteredOn = turn.Day;
            turn.Outbox.Observe(new EntryOrExit(id, true));
        }
    }

    /// <summary>Leaves if it is a trader, sold out, and margins are thin.</summary>
    public void Leave(in Turn turn, SupplierAccounts accounts, bool soldOut)
    {
        if (IsActive && soldOut && profile.Tier == SupplierTier.Trader && IsReview(turn.Day) && MeanMargin(turn) < _pricing.ExitMargin)
        {
            IsActive = false;
            accounts.LeftOn = turn.Day;
            turn.Outbox.Observe(new EntryOrExit(id, false));
        }
    }

    private static bool IsReview(int day) => day % ReviewEveryDays < WindowDays;

    /// <summary>Market price over own cost, mean over the models carried that anybody offers; 0 when nobody does.</summary>
    private double MeanMargin(in Turn turn)
    {
        double sum = 0;
        int count = 0;
        foreach (Index<CardModel> card in profile.Cards)
        {
            double price = turn.Board.Cards.MeanPriceCny(card);
            if (price > 0)
            {
                sum += price / (turn.Board.Upstream.LandedCostCny[card] * (1 + tier.CostMarkup));
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
