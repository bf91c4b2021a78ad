using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Roofline;

/// <summary>How long a kernel takes: the roofline (Williams, Waterman, Patterson 2009) with its corner rounded, and a launch time.</summary>
/// <remarks>
/// t = ((operations / (ComputeShare x peak))^p + (bytes / (MemoryShare x bandwidth))^p)^(1/p) + LaunchSeconds, p = 4. The corner's sharpness was chosen on the
/// public timings: 4 has the least error on cards left out, 2 to 8 differ by a seventh.
/// </remarks>
/// <param name="ComputeShare">Share of the datasheet's rate that compute-bound kernels reach.</param>
/// <param name="MemoryShare">Share of the datasheet's bandwidth that memory-bound kernels reach.</param>
/// <param name="LaunchSeconds">Time of a kernel that does nothing, s.</param>
public readonly record struct RooflineModel(double ComputeShare, double MemoryShare, double LaunchSeconds)
{
    /// <summary>What holds before anything was measured: the middle of the fits on A40, A100 and H100.</summary>
    public static RooflineModel Typical { get; } = new(0.69, 0.76, 9e-6);

    /// <summary>Time of a call, s.</summary>
    /// <param name="call">The call.</param>
    /// <param name="card">The card's datasheet.</param>
    /// <param name="factor">Share of these ceilings that the kind of kernel reaches, where GEMM reaches 1.</param>
    public double Seconds(in KernelCall call, Datasheet card, double factor = 1)
    {
        double compute = call.Operations / (ComputeShare * card.Peak(call.Type));
        double memory = call.Bytes / (MemoryShare * card.Bandwidth);
        double high = Math.Max(compute, memory);
        if (high <= 0)
        {
            return LaunchSeconds;
        }

        double ratio = Math.Min(compute, memory) / high;
        double square = ratio * ratio;
        return (high * Math.Sqrt(Math.Sqrt(1 + (square * square))) / factor) + LaunchSeconds;
    }
}
