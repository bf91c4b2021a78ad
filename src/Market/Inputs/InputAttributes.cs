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

/// <summary>Marks a text that is the name of a kind of policy.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PolicyNameAttribute : Attribute;

/// <summary>Marks a property (or a list of strings) whose value names an item of the scenario: a province, a card model.</summary>
/// <param name="target">The type of item that is named, by the property marked as its key.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferencesAttribute(Type target) : Attribute
{
    /// <summary>The type of item that is named.</summary>
    public Type Target { get; } = target;
}
