using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Statistics;

namespace MarketSim.Reports.StudyReports;

/// <summary>A run of a study.</summary>
[Table("trials")]
public sealed record TrialRow
{
    /// <summary>Number of the point, or of the scenario in a comparison, from 0.</summary>
    public required int Point { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether it failed; what is wrong is in the table of failures.</summary>
    public required bool Failed { get; init; }

    /// <summary>Days simulated.</summary>
    public required int DaysDone { get; init; }

    /// <summary>Steps of agents.</summary>
    public required long Steps { get; init; }

    /// <summary>The command that makes it again alone.</summary>
    public required string Command { get; init; }
}

/// <summary>A headline figure of a run of a study.</summary>
[Table("results")]
public sealed record ResultRow
{
    /// <summary>Number of the point, or of the scenario in a comparison, from 0.</summary>
    public required int Point { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Name of the figure.</summary>
    public required string Headline { get; init; }

    /// <summary>Its value; not a number when the run does not give it.</summary>
    public required double Value { get; init; }
}

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

/// <summary>A run of a study that failed. The table is there only if there is one.</summary>
[Table("failures")]
public sealed record FailureRow
{
    /// <summary>The scenario that its point starts from.</summary>
    public required string Scenario { get; init; }

    /// <summary>What is changed in it, <c>path=value; path=value</c>.</summary>
    public required string Changes { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Why it failed.</summary>
    public required string Error { get; init; }

    /// <summary>The command that makes it again alone.</summary>
    public required string Command { get; init; }
}

/// <summary>The difference of a headline figure between a scenario of a comparison and the first one, over pairs of runs with the same seed.</summary>
[Table("differences")]
public sealed record DifferenceRow
{
    /// <summary>The scenario that is held against the first.</summary>
    public required string Scenario { get; init; }

    /// <summary>Name of the figure.</summary>
    public required string Headline { get; init; }

    /// <summary>Pairs: seeds under which both give the figure.</summary>
    public required int Seeds { get; init; }

    /// <summary>Mean of the first scenario over the pairs.</summary>
    public required double ReferenceMean { get; init; }

    /// <summary>Mean of this scenario over the pairs.</summary>
    public required double Mean { get; init; }

    /// <summary>Mean of the differences, this scenario less the first.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the 95 percent interval of the difference; not a number with fewer than two pairs.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public required double High { get; init; }

    /// <summary>The difference over the first scenario's mean.</summary>
    public required double RelativeDifference { get; init; }

    /// <summary>Two-sided p value of the paired t test.</summary>
    public required double PValue { get; init; }

    /// <summary>The same after Holm's correction for the number of figures; not a number for figures outside that number.</summary>
    public required double PHolm { get; init; }

    /// <summary>Pairs that would tell a difference of this size from noise; not a number when it is zero or unknown.</summary>
    public required double SeedsNeeded { get; init; }

    /// <summary>better, worse, higher, lower, noise, same or unknown.</summary>
    public required string Verdict { get; init; }
}
