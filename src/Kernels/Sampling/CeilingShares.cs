using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;

namespace MarketSim.Kernels.Sampling;

/// <summary>Which share of what the device was seen to reach at best each kernel reaches: the best product of its type, the best copy.</summary>
public sealed class CeilingShares
{
    private readonly Dictionary<DataType, double> _rates = [];

    /// <summary>Finds the ceilings of a profile.</summary>
    public CeilingShares(KernelProfile profile)
    {
        foreach (KernelSample sample in profile.Samples.Where(sample => sample.Timed))
        {
            if (sample.Kernel is KernelKind.Gemm or KernelKind.BatchedGemm)
            {
                _rates[sample.DataType] = Math.Max(_rates.GetValueOrDefault(sample.DataType), sample.Operations / sample.Seconds);
            }

            if (sample.Kernel is KernelKind.Copy or KernelKind.Triad)
            {
                Bandwidth = Math.Max(Bandwidth, sample.Bytes / sample.Seconds);
            }
        }

        HasOwnBandwidth = Bandwidth > 0;
        Bandwidth = HasOwnBandwidth ? Bandwidth : profile.Datasheet.Bandwidth;
    }

    /// <summary>Best bandwidth, byte/s; the datasheet's where no copy was timed.</summary>
    public double Bandwidth { get; }

    /// <summary>Whether the bandwidth was seen.</summary>
    public bool HasOwnBandwidth { get; }

    /// <summary>Best rate of a type, FLOP/s; 0 where no product of the type was timed.</summary>
    public double Rate(DataType type) => _rates.GetValueOrDefault(type);

    /// <summary>Time at the ceiling that binds over the time taken; not a number where it was not timed.</summary>
    /// <remarks>Above 1 where a small kernel's data stay in a cache. Kernels that are no products multiply without matrix units: memory binds them.</remarks>
    public double Share(KernelSample sample)
    {
        if (!sample.Timed)
        {
            return double.NaN;
        }

        bool product = sample.Kernel is KernelKind.Gemm or KernelKind.BatchedGemm or KernelKind.AttentionPrefill;
        double rate = Rate(sample.DataType);
        double compute = product && rate > 0 ? sample.Operations / rate : 0;
        return Math.Max(compute, sample.Bytes / Bandwidth) / sample.Seconds;
    }
}
