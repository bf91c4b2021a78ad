namespace MarketSim.Workbench.Charts;

/// <summary>How values of a chart are printed.</summary>
public enum ChartFormat
{
    /// <summary>As a number.</summary>
    Number,

    /// <summary>As percent: 0.5 is 50%.</summary>
    Share,
}

/// <summary>A band under the lines of a chart, such as the middle of an ensemble.</summary>
/// <param name="Name">What it is, in the reader's language.</param>
/// <param name="Points">Its ends, from left to right.</param>
public sealed record ChartBand(string Name, IReadOnlyList<ChartBandPoint> Points)
{
    /// <summary>Number of its color, from 0.</summary>
    public int Color { get; init; }
}

/// <summary>A band at a date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Low">Its lower end; not a number where there is none.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct ChartBandPoint(DateOnly Date, double Low, double High);

/// <summary>Real values beside simulated ones, drawn as hollow dots.</summary>
/// <param name="Name">What was measured, in the reader's language.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Points">The values.</param>
public sealed record ChartMarks(string Name, string Source, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>Number of the color, from 0: that of the line that they belong to.</summary>
    public int Color { get; init; }
}

/// <summary>A date that a chart marks with an upright line, such as a change of policy.</summary>
/// <param name="Date">The date.</param>
/// <param name="Words">What happened, short.</param>
public sealed record ChartNote(DateOnly Date, string Words);

/// <summary>A value that a chart marks with a level line.</summary>
/// <param name="Value">The value.</param>
/// <param name="Words">What it is, short.</param>
public sealed record ChartLevel(double Value, string Words);

/// <summary>A bar with its interval.</summary>
/// <param name="Name">What it is, in the reader's language.</param>
/// <param name="Value">Its length.</param>
/// <param name="Low">Lower end of its interval; not a number without one.</param>
/// <param name="High">Upper end of its interval; not a number without one.</param>
public sealed record ChartBar(string Name, double Value, double Low = double.NaN, double High = double.NaN)
{
    /// <summary>Words behind it, such as a verdict; may be empty.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Number of its color, from 0.</summary>
    public int Color { get; init; }
}

/// <summary>A dot of a scatter chart.</summary>
/// <param name="Name">What it is.</param>
/// <param name="X">How far right.</param>
/// <param name="Y">How high.</param>
public sealed record ChartDot(string Name, double X, double Y)
{
    /// <summary>Number of its color, from 0.</summary>
    public int Color { get; init; }
}
