namespace MarketSim.Benchmarks.Faults;

/// <summary>What came of a fault.</summary>
/// <param name="DaysSafe">Days whose rows were safe when it happened.</param>
/// <param name="Recovery">From the fault until one more checkpoint was behind the run, with the days up to the one after it.</param>
/// <param name="Resumed">Whether <c>marketsim resume</c> was needed.</param>
/// <param name="Difference">How the tables differ from those of the undisturbed run; none when they do not.</param>
/// <param name="Told">What the run said of it.</param>
internal sealed record FaultOutcome(int DaysSafe, TimeSpan Recovery, bool Resumed, string? Difference, string Told);
