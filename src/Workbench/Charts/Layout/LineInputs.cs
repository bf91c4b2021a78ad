namespace MarketSim.Workbench.Charts.Layout;

/// <summary>What a chart of lines shows, and how large.</summary>
public sealed record LineInputs
{
    public IReadOnlyList<ChartSeries> Series { get; init; } = [];

    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    public IReadOnlyList<ChartMarks> Marks { get; init; } = [];

    public IReadOnlyList<ChartNote> Notes { get; init; } = [];

    public ChartLevel? Level { get; init; }

    public bool IsLog { get; init; }

    /// <summary>The range shown holds this value; not a number for no wish.</summary>
    public double Low { get; init; } = double.NaN;

    /// <summary>The range shown holds this value; not a number for no wish.</summary>
    public double High { get; init; } = double.NaN;

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public double Width { get; init; } = 560;

    public double Height { get; init; } = 270;

    public ChartFormat Format { get; init; }

    public ReportLanguage Language { get; init; }

    /// <summary>The first and the last date that are shown.</summary>
    public (DateOnly From, DateOnly To) Dates()
    {
        DateOnly[] all =
        [
            .. Series.Where(line => line.Points.Count > 0).SelectMany(line => new[] { line.Points[0].Date, line.Points[^1].Date }),
            .. Bands.Where(band => band.Points.Count > 0).SelectMany(band => new[] { band.Points[0].Date, band.Points[^1].Date }),
            .. Marks.SelectMany(mark => mark.Points.Select(point => point.Date)),
        ];
        DateOnly from = From ?? (all.Length > 0 ? all.Min() : new DateOnly(2024, 1, 1));
        DateOnly to = To ?? (all.Length > 0 ? all.Max() : from.AddYears(1));
        return (from, to > from ? to : from.AddDays(1));
    }

    /// <summary>The range of values that holds everything.</summary>
    public AxisRange Range()
    {
        IEnumerable<double> values = Series.SelectMany(line => line.Points.Select(point => point.Value))
            .Concat(Bands.SelectMany(band => band.Points.SelectMany(point => new[] { point.Low, point.High })))
            .Concat(Marks.SelectMany(mark => mark.Points.Select(point => point.Value)))
            .Append(Level?.Value ?? double.NaN).Append(Low).Append(High);
        (double low, double high) = (double.NaN, double.NaN);
        foreach (double value in values.Where(value => double.IsFinite(value) && (!IsLog || value > 0.0)))
        {
            low = double.IsNaN(low) || value < low ? value : low;
            high = double.IsNaN(high) || value > high ? value : high;
        }

        return IsLog ? AxisRange.Log(low, high) : AxisRange.Linear(low, high);
    }
}
