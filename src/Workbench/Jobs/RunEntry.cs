namespace MarketSim.Workbench.Jobs;

/// <summary>A folder of runs, as a list shows it.</summary>
public sealed record RunEntry
{
    /// <summary>Name of the folder.</summary>
    public required string Name { get; init; }

    /// <summary>What is in it: <c>run</c>, <c>ensemble</c>, or the kind of a study.</summary>
    public required string Kind { get; init; }

    /// <summary>Title of the scenario, or name of the study.</summary>
    public required string Title { get; init; }

    /// <summary>How it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>Why it failed; else empty.</summary>
    public string Failure { get; init; } = "";

    /// <summary>Seed of a run, first seed of an ensemble; null for studies.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Number of seeds of an ensemble; 1 for a run.</summary>
    public int Seeds { get; init; } = 1;

    /// <summary>Last day that was simulated; null where there is none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The command line.</summary>
    public string Command { get; init; } = "";

    /// <summary>When its files were last written, UTC.</summary>
    public DateTime Written { get; init; }

    /// <summary>Whether it is a study and not a run or an ensemble.</summary>
    public bool IsStudy => Kind is not ("run" or "ensemble");

    /// <summary>Whether it has all that was asked for.</summary>
    public bool IsComplete => State == RunState.Complete;
}

/// <summary>How a folder of runs stands.</summary>
public enum RunState
{
    /// <summary>All is there.</summary>
    Complete,

    /// <summary>It was interrupted and can go on.</summary>
    Interrupted,

    /// <summary>It ended before its time and cannot go on; what was finished is kept.</summary>
    Partial,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>This or another process works in it.</summary>
    UnderWay,

    /// <summary>Its files cannot be read.</summary>
    Unreadable,
}
