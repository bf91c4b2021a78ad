namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>What came of reading a trace: the trace, or everything that is wrong with it (a hundred faults at most).</summary>
/// <param name="Trace">The trace; null if anything is wrong.</param>
/// <param name="Diagnostics">What is wrong, in order of lines.</param>
public sealed record TraceResult(Trace? Trace, IReadOnlyList<Diagnostic> Diagnostics);
