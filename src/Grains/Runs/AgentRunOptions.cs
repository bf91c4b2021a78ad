using MarketSim.Market.Engine;

namespace MarketSim.Grains.Runs;

/// <summary>How a run with a grain for each agent is led.</summary>
public sealed record AgentRunOptions
{
    /// <summary>Shards to deal the agents out to; 0 for one for each processor of this machine.</summary>
    public int Shards { get; init; }

    /// <summary>Days from one checkpoint to the next; 0 for none.</summary>
    public int CheckpointDays { get; init; }

    /// <summary>Keeps rows and changes of policy for a later resumption; none when nobody will resume.</summary>
    public IRunJournal? Journal { get; init; }

    /// <summary>Days whose rows the caller has already: the run is taken up again at its last checkpoint; -1 for a run that begins.</summary>
    public int ResumeFrom { get; init; } = -1;

    /// <summary>Changes of policy to make on the way.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>How long a lost run is tried to be taken up again before it is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>From one sign of life to the next, while a day is waited for; three that fail in a row mean that the run is lost. Zero: none are asked for.</summary>
    public TimeSpan Pulse { get; init; } = TimeSpan.Zero;

    /// <summary>Told in words what happens besides: a recovery, a checkpoint that could not be written.</summary>
    public Action<string> Told { get; init; } = static _ => { };

    /// <summary>Asked after each day with the progress; true ends the run early, with the days that are finished.</summary>
    public Func<RunProgress, bool> Stop { get; init; } = static _ => false;
}
