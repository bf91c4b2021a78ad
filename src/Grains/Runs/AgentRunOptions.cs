using MarketSim.Market.Engine;

namespace MarketSim.Grains.Runs;

/// <summary>How to drive a run with a grain for each agent.</summary>
public sealed record AgentRunOptions
{
    /// <summary>Shards to deal the agents out to; 0 for one for each processor of this machine.</summary>
    public int Shards { get; init; }

    /// <summary>Days from one checkpoint to the next; 0 for none.</summary>
    public int CheckpointDays { get; init; }

    /// <summary>Largest share of the run's time that checkpoints may take, above 0: they are put off as long as they would take more. Null for no limit.</summary>
    public double? CheckpointCostLimit { get; init; }

    /// <summary>Measures what checkpoints take.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Keeps rows and changes of policy for a later resumption; none when nobody will resume.</summary>
    public IRunJournal? Journal { get; init; }

    /// <summary>Whether the run goes on where <see cref="Journal"/> and its last checkpoint left it. If not, it begins.</summary>
    public bool Resumes { get; init; }

    /// <summary>Changes of policy to make on the way.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>How long to try to recover a lost run before giving it up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time from one heartbeat to the next while a call is waited for. Three that fail in a row mean that the run is lost. Zero for no heartbeats.</summary>
    public TimeSpan Pulse { get; init; } = TimeSpan.Zero;

    /// <summary>Takes notices in words: a recovery, a checkpoint that could not be written.</summary>
    public Action<string> Notify { get; init; } = static _ => { };

    /// <summary>Asked after each day with the progress; true ends the run early, with the days that are finished.</summary>
    public Func<RunProgress, bool> Stop { get; init; } = static _ => false;
}
