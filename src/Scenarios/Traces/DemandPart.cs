namespace MarketSim.Scenarios.Traces;

/// <summary>Parts of what a trace says of demand.</summary>
public enum DemandPart
{
    /// <summary>Lengths of requests.</summary>
    Lengths,

    /// <summary>Sizes of requests.</summary>
    Sizes,

    /// <summary>Weekdays and burstiness.</summary>
    Arrivals,
}
