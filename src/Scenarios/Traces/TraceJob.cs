namespace MarketSim.Scenarios.Traces;

/// <summary>A job, pod or request of a trace.</summary>
/// <param name="Arrival">When it came, seconds from the trace's origin.</param>
/// <param name="Length">How long it took, in the trace's unit; above 0.</param>
/// <param name="Size">How large it was, in the trace's unit; above 0.</param>
public readonly record struct TraceJob(double Arrival, double Length, double Size);
