namespace MarketSim.Market.Inputs;

/// <summary>Marks a property (or a list of strings) whose value names an item of the scenario: a province, a card model.</summary>
/// <param name="target">The type of item that is named, by the property marked as its key.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferencesAttribute(Type target) : Attribute
{
    /// <summary>The type of item that is named.</summary>
    public Type Target { get; } = target;
}
