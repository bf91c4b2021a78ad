namespace MarketSim.Grains.Checkpoints;

/// <summary>The storage of checkpoints did not do what it was asked for; it may later. The message has its own words.</summary>
[GenerateSerializer]
public sealed class StorageFailedException(string message) : Exception(message);
