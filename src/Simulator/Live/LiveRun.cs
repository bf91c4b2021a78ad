using MarketSim.Grains.Agents;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Runs;
using MarketSim.Silo;
using MarketSim.Silo.Clusters;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Resuming;

namespace MarketSim.Simulator.Live;

/// <summary>A run that goes on in another process, or on a cluster, found by its folder.</summary>
internal sealed class LiveRun : IAsyncDisposable
{
    private readonly ClusterClient _client;

    private LiveRun(RunNote note, ClusterClient client) => (Note, _client) = (note, client);

    /// <summary>What the run was asked for.</summary>
    public RunNote Note { get; }

    /// <summary>The run.</summary>
    public IRunGrain Run => _client.Grains.GetGrain<IRunGrain>(Note.Name);

    /// <summary>Finds a run.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="named">The cluster that the user names; null if none.</param>
    /// <param name="here">What makes markets.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="BadInputException">The run is on a cluster that the user does not name.</exception>
    /// <exception cref="RunFolderException">The folder holds no run that could be under way.</exception>
    /// <exception cref="ClusterUnreachableException">Its process, or its cluster, does not answer.</exception>
    public static async Task<LiveRun> FindAsync(string folder, ClusterChoice? named, Surroundings here, CancellationToken cancellation)
    {
        string log = RunFolder.Existing(folder).CheckpointsFolder;
        RunNote note = RunLog.Peek(log);
        if (ConfirmedCluster.Of(folder, note.Cluster, named) is { } cluster)
        {
            return new(note, await ClusterClient.ConnectAsync(cluster.Settings(here.Factory), here.Error.WriteLine, cancellation));
        }

        EmbeddedDoor door = RunLog.DoorOf(log) ?? throw new BadInputException($"{folder}: the run is not under way");
        return new(note, await EmbeddedSilo.ConnectAsync(door, here.Factory, cancellation));
    }

    /// <summary>Asks the run for something.</summary>
    /// <exception cref="BadInputException">It is not under way.</exception>
    public static async Task<T> AskAsync<T>(string folder, ClusterChoice? named, Surroundings here, Func<LiveRun, Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            await using LiveRun run = await FindAsync(folder, named, here, cancellation);
            return await ask(run);
        }
        catch (RunNotFoundException none)
        {
            throw new BadInputException($"{folder}: {none.Message}");
        }
    }

    /// <summary>An agent of the run.</summary>
    public IAgentGrain Agent(Market.Identity.AgentId id) => _client.Grains.GetGrain<IAgentGrain>(AgentKey.Of(Note.Name, id));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
