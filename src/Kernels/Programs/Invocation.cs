using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Programs;

/// <summary>A call and how often a program makes it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Count">How often in one step.</param>
/// <param name="Useful">Share of its operations that count as work done: 0 for what is computed a second time.</param>
public readonly record struct Invocation(KernelCall Call, double Count, double Useful = 1);
