using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>The need of owners that share it, beside the cards that they have, rent and build. PFLOPS of the reference card.</summary>
/// <param name="setting">The market.</param>
/// <param name="owner">Type of owner.</param>
internal readonly struct NeedBalance(MarketSetting setting, Index<OwnerType> owner)
{
    private const int DaysPerYear = 365;

    private OwnerType Owner => setting.Owners[owner];

    /// <summary>What is needed over what own and rented cards can do; 0 without any.</summary>
    public double Load(Board board, int day)
    {
        double capacity = Capacity(board);
        return capacity > 0 ? setting.OwnNeed.On(owner, day) / capacity : 0;
    }

    /// <summary>What is missing although all cards are used as far as they can be, not negative.</summary>
    public double Shortage(Board board, int day) =>
        Owner.SharesNeed ? Math.Max(0, (setting.OwnNeed.On(owner, day) / Math.Max(Owner.CaptiveCeiling, 1e-9)) - Capacity(board)) : 0;

    /// <summary>Whether owners would use more of their own cards than they plan to, or do.</summary>
    public bool IsTight(Board board, int day) => Load(board, day) >= Owner.CaptiveAtOpening;

    /// <summary>
    /// What is to be built besides what stands and what is being built: forecast need over the share of a site that owners plan to use, times how far ahead they build; negative
    /// where too much is being built.
    /// </summary>
    /// <param name="board">The board.</param>
    /// <param name="day">Today.</param>
    /// <param name="daysAhead">Days until a site that is begun today opens.</param>
    /// <param name="ahead">How owners forecast.</param>
    /// <param name="builtOverNeed">Build-ahead ratio over the reference ratio.</param>
    public double ToBuild(Board board, int day, int daysAhead, BuildAheadInputs ahead, double builtOverNeed)
    {
        double now = setting.OwnNeed.On(owner, day);
        double growth = ahead.GrowthSeen(now, day >= DaysPerYear ? setting.OwnNeed.On(owner, day - DaysPerYear) : 0);
        double forecast = now * Math.Pow(1 + (growth * ahead.BelievedShare()), MarketSetting.YearsAt(daysAhead));
        return (forecast / Math.Max(Owner.CaptiveAtOpening, 1e-9) * builtOverNeed) - board.Report.OwnCapacityPflops[owner] - board.Report.OwnPipelinePflops[owner];
    }

    private double Capacity(Board board) => board.Report.OwnCapacityPflops[owner] + board.Report.RentedPflops[owner];
}
