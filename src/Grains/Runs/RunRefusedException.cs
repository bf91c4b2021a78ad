namespace MarketSim.Grains.Runs;

/// <summary>A run is larger than this cluster allows, or somebody cancelled it. The message says which, and what is allowed.</summary>
[GenerateSerializer]
public sealed class RunRefusedException(string message) : Exception(message);
