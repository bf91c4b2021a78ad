namespace MarketSim.Scenarios;

/// <summary>How much a scenario may ask of the machine before it is refused.</summary>
public sealed record LoadLimits
{
    /// <summary>The limits that hold unless others are given.</summary>
    public static LoadLimits Default { get; } = new();

    /// <summary>Largest file, bytes. A larger one is not read.</summary>
    public long MaxBytes { get; init; } = 8L << 20;

    /// <summary>Most values in one file once its aliases are written out, so that a short file cannot stand for an endless one.</summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>Deepest nesting of lists and mappings.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Longest chain of includes.</summary>
    public int MaxIncludes { get; init; } = 8;
}
