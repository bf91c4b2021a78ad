namespace MarketSim.Market.Policies;

/// <summary>What a policy event may be limited to, and what else it says. Other keys of the event have no effect and are refused.</summary>
[Flags]
public enum PolicyScope
{
    /// <summary>The whole nation, always.</summary>
    Nation = 0,

    /// <summary>It may name provinces.</summary>
    Provinces = 1,

    /// <summary>It may name types of owner.</summary>
    Owners = 2,

    /// <summary>It may name segments of buyers.</summary>
    Segments = 4,

    /// <summary>It must name card models.</summary>
    Cards = 8,

    /// <summary>It may say how much a buyer gets in a year at most.</summary>
    Cap = 16,
}

/// <summary>Limits of a policy's amount.</summary>
/// <param name="Lowest">Lowest amount.</param>
/// <param name="Highest">Highest amount.</param>
/// <param name="Whole">Whether the amount is a count.</param>
public sealed record AmountLimits(double Lowest, double Highest, bool Whole = false)
{
    /// <summary>A share, 0 to 1.</summary>
    public static AmountLimits Share { get; } = new(0, 1);

    /// <summary>A factor, 0.01 to 100.</summary>
    public static AmountLimits Factor { get; } = new(0.01, 100);
}
