namespace MarketSim.Workbench.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it is, in the reader's language; written beside its end.</param>
/// <param name="Points">Its points, from left to right.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>Number of its color, from 0; null for its place among the chart's lines.</summary>
    public int? Color { get; init; }

    /// <summary>Whether it is drawn with gaps, as what is not the main thing.</summary>
    public bool IsDashed { get; init; }
}

/// <summary>A point of a chart.</summary>
/// <param name="Date">Where it is.</param>
/// <param name="Value">How high; not a number where there is none.</param>
public readonly record struct ChartPoint(DateOnly Date, double Value);
