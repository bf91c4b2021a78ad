using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A class of lot sizes.</summary>
public sealed record LotSize
{
    /// <summary>Smallest lot, servers.</summary>
    [Range(1, 100_000)]
    public required int MinServers { get; init; }

    /// <summary>Largest lot, servers; not below the smallest.</summary>
    [Range(1, 100_000)]
    public required int MaxServers { get; init; }

    /// <summary>Share of lots in this class; relative, any scale.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}
