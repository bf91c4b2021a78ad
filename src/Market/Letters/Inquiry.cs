namespace MarketSim.Market.Letters;

/// <summary>A buyer takes a request to a broker.</summary>
/// <param name="Request">What is wanted.</param>
public sealed record Inquiry(Request Request) : Letter;
