using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Buyers;

/// <summary>How well a buyer knows the sellers it has rented from: grows with good leases, fades with time. From 0 to 1.</summary>
internal sealed class Familiarity(MarketSetting setting)
{
    private readonly CenterMap<(double Value, int Day)> _bySeller = new();

    public int Sellers => _bySeller.Count;

    /// <summary>Whether a lease with this seller has ended.</summary>
    public bool Has(Index<CenterProfile> center) => _bySeller.Has(center);

    public double With(Index<CenterProfile> center, int day) =>
        _bySeller.TryGet(center, out (double Value, int Day) known) ? known.Value * setting.FamiliarityLeft(day - known.Day) : 0;

    /// <summary>A lease has ended: familiarity gains a share of what is missing, less when the lease achieved less than was counted on.</summary>
    /// <param name="center">Index of the center.</param>
    /// <param name="day">The day.</param>
    /// <param name="achievedOverExpected">Achieved over expected rate; 1 is as agreed.</param>
    public void Gain(Index<CenterProfile> center, int day, double achievedOverExpected)
    {
        double value = With(center, day);
        double gain = setting.Scenario.Matching.FamiliarityGain * Math.Clamp(achievedOverExpected, 0, 1);
        _bySeller.Set(center, (value + (gain * (1 - value)), day));
    }
}
