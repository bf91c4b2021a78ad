namespace MarketSim.Market.Engine;

/// <summary>How much an engine has done.</summary>
/// <param name="DaysDone">Days finished.</param>
/// <param name="Days">Days in all.</param>
/// <param name="Steps">Steps of agents so far.</param>
/// <param name="Letters">Letters delivered so far.</param>
public readonly record struct RunProgress(int DaysDone, int Days, long Steps, long Letters);
