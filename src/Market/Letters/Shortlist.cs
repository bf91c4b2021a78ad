namespace MarketSim.Market.Letters;

/// <summary>A broker's ranked list of offers.</summary>
/// <param name="Number">Number of the buyer's request.</param>
/// <param name="Centers">Indices of centers, best first.</param>
/// <param name="Inquired">Centers that the broker inquired at.</param>
/// <param name="DeploymentHelp">Share of the deployment cost that the broker takes away.</param>
public sealed record Shortlist(int Number, IReadOnlyList<int> Centers, int Inquired, double DeploymentHelp) : Letter;
