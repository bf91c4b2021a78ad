namespace MarketSim.Grains.Agents;

/// <summary>Somebody asked for a run that is not under way, or for an agent that it does not have.</summary>
[GenerateSerializer]
public sealed class RunNotFoundException(string message) : Exception(message);
