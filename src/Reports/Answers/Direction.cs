namespace MarketSim.Reports.Answers;

/// <summary>Which way a figure went.</summary>
public enum Direction
{
    /// <summary>Not measured twice.</summary>
    Unknown,

    /// <summary>Up.</summary>
    Up,

    /// <summary>Within the slack.</summary>
    Flat,

    /// <summary>Down.</summary>
    Down,
}

/// <summary>Tells which way a figure went.</summary>
public static class Directions
{
    /// <summary>The direction of a change.</summary>
    /// <param name="change">The change; 0.1 is ten percent up.</param>
    /// <param name="slack">A change up to this size is flat.</param>
    public static Direction Of(double change, double slack = 0.01) => change switch
    {
        double.NaN or double.PositiveInfinity or double.NegativeInfinity => Direction.Unknown,
        _ when change > slack => Direction.Up,
        _ when change < -slack => Direction.Down,
        _ => Direction.Flat,
    };
}
