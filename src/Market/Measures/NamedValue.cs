namespace MarketSim.Market.Measures;

/// <summary>A figure with its name.</summary>
/// <param name="Name">Name, snake_case with unit.</param>
/// <param name="Value">The figure; not a number when there is nothing to measure.</param>
public sealed record NamedValue(string Name, double Value);

/// <summary>The unit of a figure; it decides how the figure is printed.</summary>
public enum FigureUnit
{
    /// <summary>A share, 0 to 1, or a relative change; printed in percent.</summary>
    Share,

    /// <summary>A ratio, an index or an elasticity.</summary>
    Ratio,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>PFLOPS.</summary>
    Pflops,
}

/// <summary>Which direction of a figure is good for those who build, run and use centers together.</summary>
public enum Better
{
    /// <summary>Neither: it is a number of things, or income to one side and cost to the other.</summary>
    Neither,

    /// <summary>More is better.</summary>
    High,

    /// <summary>Less is better.</summary>
    Low,
}
