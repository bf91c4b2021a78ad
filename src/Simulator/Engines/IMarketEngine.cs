using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Silo;

namespace MarketSim.Simulator.Engines;

/// <summary>Runs markets.</summary>
internal interface IMarketEngine : IAsyncDisposable
{
    /// <summary>Name of the engine for single runs, as run.json has it.</summary>
    string Name { get; }

    /// <summary>Name of the engine for ensembles, as run.json has it.</summary>
    string EnsembleName { get; }

    /// <summary>How other processes reach the run; none where they cannot, or where they reach it through its cluster.</summary>
    EmbeddedDoor? Door => null;

    /// <summary>Runs one market.</summary>
    /// <exception cref="BrokenBooksException">The books do not balance.</exception>
    Task<EngineRun> RunAsync(EngineRequest request);

    /// <summary>Runs one replicate of an ensemble or a study on a processor of its own.</summary>
    /// <param name="market">The market.</param>
    /// <param name="cancellation">Ends the replicate after the day it is at.</param>
    /// <returns>What is kept of it; broken books are part of it.</returns>
    Task<ReplicateResult> RunReplicateAsync(MarketOrder market, CancellationToken cancellation);
}

/// <summary>What an engine gives back.</summary>
/// <param name="Progress">How far it came.</param>
/// <param name="Record">What the run leaves in memory.</param>
/// <param name="GrainCalls">Calls of agents' grains.</param>
/// <param name="Steering">Changes of policy that were made on the way, in request.</param>
/// <param name="Recoveries">How often it was taken up again from a checkpoint.</param>
internal sealed record EngineRun(RunProgress Progress, RunRecord Record, long GrainCalls, IReadOnlyList<Steering> Steering, int Recoveries = 0);
