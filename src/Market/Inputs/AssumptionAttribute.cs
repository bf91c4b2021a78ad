namespace MarketSim.Market.Inputs;

/// <summary>Marks an input for which no source gives a value. The range is what a sensitivity study should cover.</summary>
/// <param name="low">Lowest plausible value.</param>
/// <param name="high">Highest plausible value.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AssumptionAttribute(double low, double high) : Attribute
{
    /// <summary>Lowest plausible value.</summary>
    public double Low { get; } = low;

    /// <summary>Highest plausible value.</summary>
    public double High { get; } = high;
}
