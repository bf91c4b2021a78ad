namespace MarketSim.Market.Identity;

/// <summary>Marks a field that is worked out from others: checkpoints leave it out, and it is empty after a return to one.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class DerivedAttribute : Attribute;
