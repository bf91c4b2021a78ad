using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Suppliers;

/// <summary>Whether a supplier trades: it enters while margins really earned are fat; a trader that has earned too little for long sells out and leaves, and may come back.</summary>
internal sealed class MarketPresence(MarketSetting setting, AgentId id, SupplierProfile profile, SupplierTierInputs tier)
{
    private const int ReviewEveryDays = 28;
    private const int WindowDays = 7;

    private readonly double _entryChance = setting.Scenario.Supply.Suppliers.EntryChance;
    private readonly double _memoryDays = setting.Scenario.Supply.Traders.EarningsMemoryDays;
    private readonly PricingInputs _pricing = setting.Scenario.Supply.Pricing;
    private RandomStream _entry = setting.Stream(id, Purpose.Entry);
    private int _judgedFrom;

    public bool IsActive { get; private set; }

    /// <summary>Whether it orders no more, and is gone as soon as it is sold out.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Enters if it was there from the start, or if it sees a fat margin.</summary>
    public void Enter(in Turn turn, SupplierAccounts accounts)
    {
        if (IsActive)
        {
            return;
        }

        bool enters = turn.Day < WindowDays
            ? profile.PresentAtStart
            : IsReview(turn.Day) && MeanMargin(turn) > _pricing.EntryMargin && _entry.NextBernoulli(_entryChance);
        if (enters)
        {
            IsActive = true;
            _judgedFrom = turn.Day + (int)_memoryDays;
            accounts.EnteredOn ??= turn.Day;
            accounts.LeftOn = null;
            turn.Outbox.Observe(new EntryOrExit(id, true));
        }
    }

    /// <summary>Once in four weeks a trader looks at what it has earned; one that is leaving is gone when it has nothing left to sell.</summary>
    public void Leave(in Turn turn, SupplierAccounts accounts, bool soldOut)
    {
        if (!IsActive || profile.Tier != SupplierTier.Trader || !IsReview(turn.Day))
        {
            return;
        }

        IsLeaving = turn.Day >= _judgedFrom && accounts.SalesOverCost(turn.Day, _memoryDays) < _pricing.ExitMargin;
        if (IsLeaving && soldOut)
        {
            IsActive = IsLeaving = false;
            accounts.LeftOn = turn.Day;
            turn.Outbox.Observe(new EntryOrExit(id, false));
        }
    }

    private static bool IsReview(int day) => day % ReviewEveryDays < WindowDays;

    /// <summary>Price paid over own cost, mean over the models carried that anybody sold of late; 0 when nobody did.</summary>
    private double MeanMargin(in Turn turn)
    {
        double sum = 0;
        int count = 0;
        foreach (Index<CardModel> card in profile.Cards)
        {
            double paid = turn.Board.Report.PaidPriceByCard[card];
            if (!double.IsNaN(paid))
            {
                sum += paid / (turn.Board.Upstream.LandedCostCny[card] * (1 + tier.CostMarkup));
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
