namespace MarketSim.Scenarios.Yaml;

/// <summary>A file cannot be read as a tree of values; there is one reason, and reading ends with it.</summary>
internal sealed class RefusedException(SourcePlace place, string message, string? allowed = null) : Exception(message)
{
    public SourcePlace Place { get; } = place;

    public string? Allowed { get; } = allowed;
}
