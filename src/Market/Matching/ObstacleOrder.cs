using MarketSim.Market.Books;

namespace MarketSim.Market.Matching;

/// <summary>How near an infeasible offer came: the later in the buyer's reasoning an obstacle stands, the nearer.</summary>
public static class ObstacleOrder
{
    private static readonly Obstacle[] FarToNear =
    [
        Obstacle.NoDemand,
        Obstacle.Closed,
        Obstacle.Reserved,
        Obstacle.UnknownSeller,
        Obstacle.Hardware,
        Obstacle.Interconnect,
        Obstacle.Software,
        Obstacle.Remote,
        Obstacle.OverBudget,
        Obstacle.DeploymentCost,
        Obstacle.EffectiveCost,
        Obstacle.NoCapacity,
    ];

    private static readonly int[] Rank = [.. Enum.GetValues<Obstacle>().Select(obstacle => Array.IndexOf(FarToNear, obstacle))];

    /// <summary>The obstacle of the offer that came nearer.</summary>
    public static Obstacle Nearer(Obstacle a, Obstacle b) => Rank[(int)a] >= Rank[(int)b] ? a : b;
}
