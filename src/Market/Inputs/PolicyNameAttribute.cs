namespace MarketSim.Market.Inputs;

/// <summary>Marks a text that is the name of a kind of policy.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PolicyNameAttribute : Attribute;
