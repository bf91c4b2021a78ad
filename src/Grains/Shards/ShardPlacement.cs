using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace MarketSim.Grains.Shards;

/// <summary>Deals the shards of a run out over the silos in turn.</summary>
[GenerateSerializer]
public sealed class ShardPlacement : PlacementStrategy;

/// <summary>Marks a grain whose key ends in a shard's number.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShardPlacementAttribute() : PlacementAttribute(new ShardPlacement());

/// <summary>Finds the silo of a shard.</summary>
public sealed class ShardPlacementDirector : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        SiloAddress[] silos = context.GetCompatibleSilos(target);
        Array.Sort(silos);
        (string run, int shard) = ShardKey.Parse(target.GrainIdentity.Key.ToString()!);
        long start = GrainId.Create("run", run).GetUniformHashCode();
        return Task.FromResult(silos[(int)((start + shard) % silos.Length)]);
    }
}
