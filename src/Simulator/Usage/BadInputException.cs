namespace MarketSim.Simulator.Usage;

/// <summary>What was asked for cannot be done as it was asked; the message says what to change. Exit code 2.</summary>
public sealed class BadInputException(string message) : Exception(message);
