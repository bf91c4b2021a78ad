using System.Text.Json.Serialization;

namespace MarketSim.Kernels.Profiles;

/// <summary>Where a profile's timings come from.</summary>
[JsonConverter(typeof(SnakeCaseNames<Provenance>))]
public enum Provenance
{
    /// <summary>The sampler timed them on the card.</summary>
    Measured,

    /// <summary>Others published them.</summary>
    Published,

    /// <summary>Worked out from a datasheet.</summary>
    Estimated,
}

/// <summary>What a sample's time is, of all the timings behind it.</summary>
[JsonConverter(typeof(SnakeCaseNames<SampleStatistic>))]
public enum SampleStatistic
{
    /// <summary>The middle one.</summary>
    Median,

    /// <summary>That of the fastest way, or over several sizes the shortest: a peak, not a typical time.</summary>
    Best,
}

/// <summary>Kinds of device.</summary>
[JsonConverter(typeof(SnakeCaseNames<DeviceKind>))]
public enum DeviceKind
{
    /// <summary>A graphics card or other accelerator.</summary>
    Accelerator,

    /// <summary>A processor: its profile shows that the sampler works, and says nothing about cards.</summary>
    Processor,
}
