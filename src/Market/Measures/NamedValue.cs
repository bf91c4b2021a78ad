namespace MarketSim.Market.Measures;

/// <summary>A figure with its name.</summary>
/// <param name="Name">Name, snake_case with unit.</param>
/// <param name="Value">The figure; not a number when there is nothing to measure.</param>
public sealed record NamedValue(string Name, double Value);
