namespace MarketSim.Grains.Failures;

/// <summary>A run, or a part of it, is not where it was or not as far: a silo was lost. Its last checkpoint can restore it.</summary>
[GenerateSerializer]
public sealed class RunLostException(string message) : Exception(message);

/// <summary>Somebody asked for a run that is not under way, or for an agent that it does not have.</summary>
[GenerateSerializer]
public sealed class RunNotFoundException(string message) : Exception(message);

/// <summary>A run is larger than this cluster allows, or somebody cancelled it. The message says which, and what is allowed.</summary>
[GenerateSerializer]
public sealed class RunRefusedException(string message) : Exception(message);

/// <summary>A checkpoint is missing, damaged, or of another run or build. The one before it may be whole.</summary>
[GenerateSerializer]
public sealed class CheckpointDamagedException(string message) : Exception(message);

/// <summary>Grain storage could not do what it was asked for.</summary>
[GenerateSerializer]
public sealed class StorageFailedException(string message) : Exception(message);
