namespace MarketSim.Market.Books;

/// <summary>What stood between a request and an offer: why a request failed, and why a center's card-days stayed idle.</summary>
public enum Obstacle
{
    /// <summary>There was no work at all.</summary>
    NoDemand,

    /// <summary>No free cards.</summary>
    NoCapacity,

    /// <summary>The buyer and its brokers do not know the center: its positioning is unclear.</summary>
    UnknownSeller,

    /// <summary>Too remote: round trip or data transport.</summary>
    Remote,

    /// <summary>Price too high: over the buyer's budget.</summary>
    OverBudget,

    /// <summary>Software: the work is written for another ecosystem, or the stack is too poor.</summary>
    Software,

    /// <summary>Interconnect: the scale-up domain is too small for the work.</summary>
    Interconnect,

    /// <summary>Hardware unfit: memory too small, or the site too small for the work.</summary>
    Hardware,

    /// <summary>Bringing the work to a new seller costs too much.</summary>
    DeploymentCost,

    /// <summary>Another seller was cheaper by effective cost.</summary>
    EffectiveCost,

    /// <summary>The owner keeps the cards for itself.</summary>
    Reserved,

    /// <summary>The site is mothballed or being wound up.</summary>
    Closed,
}

/// <summary>The set of obstacles.</summary>
public static class Obstacles
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)Obstacle.Closed + 1;
}
