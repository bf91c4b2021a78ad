namespace MarketSim.Scenarios.Traces.Fitting;

/// <summary>What a trace says of demand.</summary>
public sealed record DemandFit
{
    /// <summary>Sizes above which lengths are looked at apart: shared cards, one, up to 4, 8, 16, more.</summary>
    private static readonly double[] CardClasses = [0.999, 1, 4, 8, 16];

    private static readonly double[] TokenClasses = [1000, 2000, 4000];

    /// <summary>The trace.</summary>
    public required Trace Trace { get; init; }

    /// <summary>Lengths of all requests.</summary>
    public required SampleFit Lengths { get; init; }

    /// <summary>Lengths by class of size; classes without requests are left out.</summary>
    public required IReadOnlyList<SampleFit> LengthsBySize { get; init; }

    /// <summary>Sizes.</summary>
    public required SizeFit Sizes { get; init; }

    /// <summary>Arrivals.</summary>
    public required ArrivalFit Arrivals { get; init; }

    /// <summary>Fits a trace.</summary>
    public static DemandFit Of(Trace trace)
    {
        double[] edges = trace.SizeUnit == TraceUnits.Cards ? CardClasses : TokenClasses;
        return new DemandFit
        {
            Trace = trace,
            Lengths = SampleFit.Of("all", trace.Jobs.Select(job => job.Length)),
            LengthsBySize = [.. trace.Jobs
                .GroupBy(job => edges.Count(edge => job.Size > edge))
                .OrderBy(group => group.Key)
                .Select(group => SampleFit.Of(ClassName(edges, group.Key, trace.SizeUnit), group.Select(job => job.Length)))],
            Sizes = SizeFit.Of(trace.Jobs),
            Arrivals = ArrivalFit.Of(trace),
        };
    }

    private static string ClassName(double[] edges, int index, string unit) =>
        index == edges.Length ? Invariant($"> {edges[^1]:0} {unit}")
        : index > 0 ? Invariant($"<= {edges[index]:0} {unit}")
        : edges[0] < 1 ? "shared card"
        : Invariant($"<= {edges[0]:0} {unit}");
}
