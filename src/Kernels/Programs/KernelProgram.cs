namespace MarketSim.Kernels.Programs;

/// <summary>One step of a program on one card.</summary>
/// <param name="Calls">The kernels.</param>
/// <param name="Yield">Share of the step's useful operations that count: what padding, lost steps and idle stages leave, 0 to 1.</param>
/// <param name="LinkBytes">Bytes that a card sums up with the others of its model-parallel group, over its links, in a step.</param>
/// <param name="LinkMessages">Collectives among them.</param>
/// <param name="NetworkBytes">Bytes that each scale-up domain sums up with all others in a step; its cards share the load.</param>
public sealed record KernelProgram(IReadOnlyList<Invocation> Calls, double Yield, double LinkBytes = 0, double LinkMessages = 0, double NetworkBytes = 0)
{
    /// <summary>Operations that count in a step.</summary>
    public double UsefulOperations => Yield * Calls.Sum(call => call.Call.Operations * call.Count * call.Useful);

    /// <summary>Kernels launched in a step.</summary>
    public double Launches => Calls.Sum(call => call.Count);
}
