using MarketSim.Kernels.Roofline;

namespace MarketSim.Kernels.Profiles;

/// <summary>What kernels reach on one device.</summary>
public sealed record KernelProfile
{
    /// <summary>The version of the format that this program writes, and the only one that it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Version of the format.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The card model, by its id in scenarios.</summary>
    public required string Card { get; init; }

    /// <summary>The device as it names itself.</summary>
    public required string Device { get; init; }

    /// <summary>Kind of device.</summary>
    public required DeviceKind DeviceKind { get; init; }

    /// <summary>Version of the driver; of the operating system for a processor.</summary>
    public required string Driver { get; init; }

    /// <summary>Versions of libraries, by name.</summary>
    public required IReadOnlyDictionary<string, string> Libraries { get; init; }

    /// <summary>Day of the timings; of publication where others took them.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where the timings come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Source in words.</summary>
    public required string Source { get; init; }

    /// <summary>What the maker promises. For a processor: what was measured, there being no such promise.</summary>
    public required Datasheet Datasheet { get; init; }

    /// <summary>The samples.</summary>
    public required IReadOnlyList<KernelSample> Samples { get; init; }
}
