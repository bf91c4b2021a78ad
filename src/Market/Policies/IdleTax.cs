using MarketSim.Market.Measures;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
/// <remarks>Cards that an owner keeps to itself are not on offer.</remarks>
public sealed class IdleTax()
    : LevyKind(Name, "Centers pay amount yuan for each idle card-day on offer, in the provinces and by the types of owner named (none named: all).", new AmountLimits(0, HighestCny))
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "idle_tax";

    /// <summary>A limit that catches a wrong unit, such as yuan a year.</summary>
    private const double HighestCny = 5000;

    /// <inheritdoc/>
    public override double CnyFor(double amount, CenterDay day) => amount * day.IdleOnOffer;
}
