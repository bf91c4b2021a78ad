using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Silo.Clusters;
using MarketSim.Silo.Replicates;

namespace MarketSim.Simulator.Engines;

/// <summary>How to open an engine.</summary>
internal sealed record EngineOptions
{
    /// <summary>The engine.</summary>
    public EngineKind Kind { get; init; }

    /// <summary>Makes the agents.</summary>
    public required IMarketFactory Factory { get; init; }

    /// <summary>Partitions the agents are split into; 0 for one per processor, of each node in a cluster.</summary>
    public int Shards { get; init; }

    /// <summary>The cluster; a silo in this process if null.</summary>
    public ClusterChoice? Cluster { get; init; }

    /// <summary>Takes lines while a cluster is waited for; none if nobody wants them.</summary>
    public Action<string>? Notify { get; init; }

    /// <summary>What is kept of a replicate. On a cluster, its nodes keep what they keep.</summary>
    public IReplicateStudy Study { get; init; } = new ReplicateStudy();

    /// <summary>Folder for the checkpoints of a silo in this process; null for no checkpoints.</summary>
    public string? CheckpointsFolder { get; init; }
}

/// <summary>The engine that runs a market. Results are the same to the last bit.</summary>
public enum EngineKind
{
    /// <summary>Orleans grains in a silo: a grain for each agent, or for each replicate of an ensemble.</summary>
    Grains,

    /// <summary>A plain loop without grains, for comparison.</summary>
    Loop,
}

/// <summary>The cluster that a command uses.</summary>
/// <param name="Address">Its address, as <see cref="ClusterAddress"/> reads it.</param>
/// <param name="Certificate">Certificate file of its connections; null if they are not encrypted.</param>
internal sealed record ClusterChoice(string Address, string? Certificate = null)
{
    /// <summary>The settings that nodes and clients share. Secrets come from the environment.</summary>
    /// <exception cref="BadInputException">The address is invalid, or the file of a secret cannot be read.</exception>
    public ClusterSettings Settings(IMarketFactory factory)
    {
        try
        {
            return new(ClusterAddress.Parse(Address), ClusterSecrets.FromEnvironment(Certificate), factory);
        }
        catch (FormatException wrong)
        {
            throw new BadInputException($"--cluster: {wrong.Message}");
        }
    }
}

/// <summary>Opens engines.</summary>
internal static class MarketEngines
{
    public static async Task<IMarketEngine> OpenAsync(EngineOptions options) =>
        options.Kind == EngineKind.Loop ? new LoopEngine(options.Factory, options.Study) : await GrainEngine.OpenAsync(options);
}
