using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;

namespace MarketSim.Silo;

/// <summary>What a silo inside the process needs to know.</summary>
public sealed record EmbeddedSiloOptions
{
    /// <summary>How scenarios are read, populations drawn and agents made.</summary>
    public required IMarketFactory Factory { get; init; }

    /// <summary>What is kept of a replicate.</summary>
    public required IReplicateStudy Study { get; init; }

    /// <summary>Folder for the checkpoints of its runs; none when it keeps none.</summary>
    public string? CheckpointsFolder { get; init; }

    /// <summary>How large runs may be.</summary>
    public RunLimits Limits { get; init; } = new();

    /// <summary>Anything else for the silo, such as a dashboard; none by default.</summary>
    public Action<ISiloBuilder>? Configure { get; init; }
}

/// <summary>How another process of the same user reaches the silo inside a process: where, and with what secret.</summary>
/// <param name="GatewayPort">The port of the loopback address.</param>
/// <param name="Secret">The secret, base 64; made anew for each silo.</param>
public sealed record EmbeddedDoor(int GatewayPort, string Secret);
