using MarketSim.Market.Boards;
using MarketSim.Market.Letters;

namespace MarketSim.Grains.Shards;

/// <summary>The clock tells a shard to go through a phase, and brings what the other shards have written since the shard was last called.</summary>
public sealed class PhaseCall
{
    /// <summary>The epoch; see <see cref="IShardGrain"/>.</summary>
    public required long Epoch { get; init; }

    /// <summary>The day, from 0.</summary>
    public required int Day { get; init; }

    /// <summary>The phase's place in the day.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Letters from other shards' agents to this shard's, a bundle from each.</summary>
    public required IReadOnlyList<Envelope[]> Mail { get; init; }

    /// <summary>What others posted, in the order in which it was posted.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>Work that passed centers over today, as other shards tallied it; none when there is none.</summary>
    public required long[]? PassedOver { get; init; }
}
