namespace MarketSim.Grains.Checkpoints;

/// <summary>Which checkpoint of which run.</summary>
/// <param name="Run">The run's name.</param>
/// <param name="Market">Hash of the scenario, and the seed.</param>
/// <param name="Number">Number of the checkpoint in its run, from 1.</param>
/// <param name="Day">Days done when it was taken.</param>
/// <param name="Epoch">The epoch in which it was taken.</param>
/// <param name="Shards">Shards of the run.</param>
[GenerateSerializer]
[Immutable]
public sealed record CheckpointMark(
    [property: Id(0)] string Run,
    [property: Id(1)] string Market,
    [property: Id(2)] long Number,
    [property: Id(3)] int Day,
    [property: Id(4)] long Epoch,
    [property: Id(5)] int Shards)
{
    /// <summary>Two places take turns, so that the last whole checkpoint stays while the next one is written.</summary>
    internal string Slot => (Number & 1) == 0 ? "even" : "odd";
}
