using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>The owner's own work: grows from opening to a ceiling, and wanders around that path from week to week.</summary>
/// <remarks>The wandering is a mean-reverting process of the logarithm.</remarks>
/// <param name="owner">The owner's inputs: own work as shares of a site that is built as far ahead as the observed ones.</param>
/// <param name="inputs">How strongly it wanders.</param>
/// <param name="builtOverNeed">How much further ahead this one is built; own work is a smaller share of it.</param>
/// <param name="stream">Random numbers.</param>
internal sealed class CaptiveWork(OwnerType owner, CaptiveWorkInputs inputs, double builtOverNeed, RandomStream stream)
{
    private const int ReviewDays = 7;
    private RandomStream _stream = stream;
    private double _wander;

    /// <summary>Cards that the owner uses, of those installed.</summary>
    public int Cards { get; private set; }

    public void Review(int day, int opened, int installed)
    {
        if ((day - opened) % ReviewDays != 0)
        {
            return;
        }

        _wander = (_wander * inputs.WeeklyMemoryShare) + (inputs.WeeklySigma * _stream.NextNormal());
        double path = Math.Min(owner.CaptiveCeiling, owner.CaptiveAtOpening * Math.Pow(1 + owner.CaptiveGrowthPerYear, MarketSetting.YearsAt(day - opened)));
        Cards = (int)Math.Min(installed, Math.Min(installed * owner.CaptiveCeiling, installed * path * Math.Exp(_wander)) / builtOverNeed);
    }
}
