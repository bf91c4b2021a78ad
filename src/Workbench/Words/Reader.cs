namespace MarketSim.Workbench.Words;

/// <summary>Who reads the pages.</summary>
/// <param name="Name">The name that the reader gave; empty where readers have none.</param>
/// <param name="Steers">Whether the reader may start, steer and delete runs.</param>
public sealed record Reader(string Name, bool Steers)
{
    /// <summary>The only reader of a workbench that only this machine can reach.</summary>
    public static Reader Alone { get; } = new("", Steers: true);
}
