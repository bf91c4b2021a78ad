namespace MarketSim.Grains.Runs;

/// <summary>A run, or a part of it, is not where it was, or not as far as it was thought to be: a silo was lost. It can be taken up again from its last checkpoint.</summary>
[GenerateSerializer]
public sealed class RunLostException(string message) : Exception(message);
