namespace MarketSim.Market.Letters;

/// <summary>A center refuses: its cards have gone.</summary>
/// <param name="Number">Number of the buyer's request.</param>
public sealed record Refusal(int Number) : Letter;
