using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Roofline;

/// <summary>A call with the time it took.</summary>
/// <param name="Call">The call.</param>
/// <param name="Seconds">Its time, s.</param>
/// <param name="Weight">How much the timing counts in a fit.</param>
public readonly record struct TimedCall(KernelCall Call, double Seconds, double Weight = 1);
