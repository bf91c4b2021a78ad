namespace MarketSim.Market.Books;

/// <summary>The set of obstacles.</summary>
public static class Obstacles
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)Obstacle.Reserved + 1;
}
