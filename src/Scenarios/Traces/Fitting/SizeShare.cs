namespace MarketSim.Scenarios.Traces.Fitting;

/// <summary>How often a size occurs.</summary>
/// <param name="Size">The size, in the trace's unit.</param>
/// <param name="OfRequests">Share of requests.</param>
/// <param name="OfWork">Share of size times length.</param>
public sealed record SizeShare(double Size, double OfRequests, double OfWork);
