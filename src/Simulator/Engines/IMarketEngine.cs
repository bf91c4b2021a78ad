using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Runs;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Silo;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Simulator.Engines;

/// <summary>Runs markets.</summary>
internal interface IMarketEngine : IAsyncDisposable
{
    /// <summary>Name of the engine in run.json, for single runs.</summary>
    string Name { get; }

    /// <summary>Name of the engine in run.json, for ensembles.</summary>
    string EnsembleName { get; }

    /// <summary>How other processes reach the run; null if they cannot, or if they reach it through its cluster.</summary>
    EmbeddedDoor? Door => null;

    /// <summary>A market that this engine runs, for whoever watches it.</summary>
    /// <param name="name">Name of the run.</param>
    /// <param name="setting">The market.</param>
    ILiveMarket Live(string name, MarketSetting setting);

    /// <summary>Runs one market.</summary>
    /// <exception cref="BrokenBooksException">The books do not balance on some day.</exception>
    Task<EngineRun> RunAsync(EngineRequest request);

    /// <summary>Runs one replicate of an ensemble or a study on one processor.</summary>
    /// <param name="market">The market.</param>
    /// <param name="cancellation">Ends the replicate after the current day.</param>
    /// <returns>What remains of it, including broken books.</returns>
    Task<ReplicateResult> RunReplicateAsync(MarketSource market, CancellationToken cancellation);
}

/// <summary>The result of an engine.</summary>
/// <param name="Progress">Days, steps and letters done.</param>
/// <param name="Record">The record of the run.</param>
/// <param name="GrainCalls">Calls of agents' grains.</param>
/// <param name="Steering">Changes of policy that were made on the way, in request.</param>
/// <param name="Recoveries">How often it continued from a checkpoint.</param>
internal sealed record EngineRun(RunProgress Progress, RunRecord Record, long GrainCalls, IReadOnlyList<Steering> Steering, int Recoveries = 0);

/// <summary>What an engine is to run.</summary>
/// <param name="Setting">The market.</param>
/// <param name="Rows">Receives the rows of the tables.</param>
/// <param name="Name">Name of the run, unique in its cluster.</param>
/// <param name="Options">How to drive it. The engine chooses shards and heartbeats. A plain loop takes no checkpoints, so that it needs steering and stop alone.</param>
internal sealed record EngineRequest(MarketSetting Setting, IRowSink Rows, string Name, AgentRunOptions Options)
{
    /// <summary>Makes what came of the run safe, before its checkpoints are forgotten. When this fails, they stay.</summary>
    public Action<EngineRun> Secure { get; init; } = static _ => { };
}
