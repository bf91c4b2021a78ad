using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Runs;

/// <summary>A run with a grain for each agent, as seen by whoever starts it.</summary>
/// <param name="Progress">How far it came.</param>
/// <param name="Years">Counts by calendar year of what the large tables hold.</param>
/// <param name="Steering">Changes of policy that were made on the way, in order.</param>
/// <param name="Recoveries">How often it was taken up again from a checkpoint.</param>
public sealed record AgentRun(RunProgress Progress, SortedDictionary<int, YearCounts> Years, IReadOnlyList<Steering> Steering, int Recoveries)
{
    /// <summary>Runs a market, a grain for each agent; the same numbers as <see cref="MarketLoop"/>, to the last bit.</summary>
    /// <param name="client">A client of the cluster, or of the silo inside this process.</param>
    /// <param name="name">The run's name, unique in the cluster; agents' grains are found under it.</param>
    /// <param name="market">The market.</param>
    /// <param name="shards">Shards to deal the agents out to; 0 for one for each processor of this machine.</param>
    /// <param name="rows">Takes the tables' rows.</param>
    /// <param name="stop">Asked after each day with the progress; true ends the run early, with the days that are finished.</param>
    /// <exception cref="BrokenBooksException">The books do not balance.</exception>
    public static Task<AgentRun> ExecuteAsync(
        IGrainFactory client, string name, MarketSource market, int shards, IRowSink rows, Func<RunProgress, bool>? stop = null) =>
        ExecuteAsync(client, name, market, rows, new AgentRunOptions { Shards = shards, Stop = stop ?? (static _ => false) });

    /// <summary>Runs a market, a grain for each agent, and takes it up again whenever a part of it is lost.</summary>
    /// <exception cref="BrokenBooksException">The books do not balance.</exception>
    /// <exception cref="RunRefusedException">The run is larger than the cluster allows, or was cancelled.</exception>
    /// <exception cref="RunLostException">It was lost, and could not be taken up again in the time allowed.</exception>
    public static Task<AgentRun> ExecuteAsync(IGrainFactory client, string name, MarketSource market, IRowSink rows, AgentRunOptions options) =>
        new RunDriver(client.GetGrain<IRunGrain>(name), market, rows, options).DriveAsync();
}

/// <summary>How to drive a run with a grain for each agent.</summary>
public sealed record AgentRunOptions
{
    /// <summary>Shards to deal the agents out to; 0 for one for each processor of this machine.</summary>
    public int Shards { get; init; }

    /// <summary>How often checkpoints are taken.</summary>
    public CheckpointPlan Checkpoints { get; init; } = CheckpointPlan.None;

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

    /// <summary>Makes what came of the run safe, before its checkpoints are forgotten. When this fails, they stay.</summary>
    public Action<AgentRun> Secure { get; init; } = static _ => { };

    /// <summary>Takes notices in words: a recovery, a checkpoint that could not be written.</summary>
    public Action<string> Notify { get; init; } = static _ => { };

    /// <summary>Waited for after each day: whoever leads the run can hold it here. A held run lives on.</summary>
    public Func<RunProgress, Task> DayDone { get; init; } = static _ => Task.CompletedTask;

    /// <summary>Asked after each day with the progress; true ends the run early, with the days that are finished.</summary>
    public Func<RunProgress, bool> Stop { get; init; } = static _ => false;
}
