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
