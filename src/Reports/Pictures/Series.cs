namespace MarketSim.Reports.Pictures;

/// <summary>A named series of values by date.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Points">Dates and values, in order; values that are no numbers are gaps that are bridged.</param>
public sealed record Series(string Name, IReadOnlyList<(DateOnly Date, double Value)> Points)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasValues => Points.Any(point => double.IsFinite(point.Value));
}
