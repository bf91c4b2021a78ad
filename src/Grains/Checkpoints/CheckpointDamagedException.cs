namespace MarketSim.Grains.Checkpoints;

/// <summary>A checkpoint is not there, or not as it was written, or not of this run and build. The one before it may be.</summary>
[GenerateSerializer]
public sealed class CheckpointDamagedException(string message) : Exception(message);
