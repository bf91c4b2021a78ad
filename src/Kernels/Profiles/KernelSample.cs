using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Roofline;

namespace MarketSim.Kernels.Profiles;

/// <summary>A kernel of one shape, timed.</summary>
public sealed record KernelSample
{
    /// <summary>Kind of kernel.</summary>
    public required KernelKind Kernel { get; init; }

    /// <summary>Type of its numbers.</summary>
    public required DataType DataType { get; init; }

    /// <summary>Its shape in words, such as <c>m=4096 n=4096 k=4096</c>.</summary>
    public required string Shape { get; init; }

    /// <summary>Floating-point operations of a run.</summary>
    public required double Operations { get; init; }

    /// <summary>Bytes that a run must move.</summary>
    public required double Bytes { get; init; }

    /// <summary>Timings behind the figures.</summary>
    public required int Runs { get; init; }

    /// <summary>What <see cref="Seconds"/> is.</summary>
    public SampleStatistic Statistic { get; init; } = SampleStatistic.Median;

    /// <summary>Time of a run, s.</summary>
    public required double Seconds { get; init; }

    /// <summary>Tenth percentile of the times, s.</summary>
    public required double LowSeconds { get; init; }

    /// <summary>Ninetieth percentile of the times, s.</summary>
    public required double HighSeconds { get; init; }

    /// <summary>Every timing, s, in order; empty where only the figures above were published.</summary>
    public IReadOnlyList<double> Timings { get; init; } = [];

    /// <summary>Largest error against the reference over the tolerance, under 1 for a right result; null where nothing was checked.</summary>
    public double? ErrorOverTolerance { get; init; }

    /// <summary>Whether the result was right; a wrong kernel is listed and has no timing.</summary>
    public bool Correct { get; init; } = true;

    /// <summary>Whether there is a time to go by.</summary>
    public bool Timed => Correct && Seconds > 0;

    /// <summary>The call.</summary>
    public KernelCall Call() => new(Kernel, DataType, Operations, Bytes);

    /// <summary>The call with its time.</summary>
    public TimedCall Timing(double weight) => new(Call(), Seconds, weight);

    /// <summary>Rate, TFLOP/s.</summary>
    public double Tflops() => Timed ? Operations / Seconds / 1e12 : 0;

    /// <summary>Bandwidth, GB/s.</summary>
    public double GbS() => Timed ? Bytes / Seconds / 1e9 : 0;
}
