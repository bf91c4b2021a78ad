using MarketSim.Studies.Statistics;

namespace MarketSim.Reports.StudyReports.Sweeps;

/// <summary>An outcome at a point of a sweep, over its seeds.</summary>
[Table("summary")]
public sealed record SummaryRow
{
    /// <summary>Number of the point, from 0.</summary>
    public required int Point { get; init; }

    /// <summary>Name of the figure.</summary>
    public required string Headline { get; init; }

    /// <summary>Seeds that give it.</summary>
    public required int Seeds { get; init; }

    /// <summary>Mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation over seeds; not a number with one seed.</summary>
    public required double Sd { get; init; }

    /// <summary>Lower end of the 95 percent interval of the mean.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 percent interval of the mean.</summary>
    public required double High { get; init; }

    /// <summary>The row of an outcome at a point.</summary>
    public static SummaryRow Of(int point, string headline, Interval outcome) => new()
    {
        Point = point,
        Headline = headline,
        Seeds = outcome.Count,
        Mean = outcome.Mean,
        Sd = outcome.Sd,
        Low = outcome.Low,
        High = outcome.High,
    };
}
