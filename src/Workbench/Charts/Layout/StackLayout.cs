namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Series on top of each other: where each begins and ends.</summary>
public sealed class StackLayout
{
    private readonly double[][] _edges;
    private readonly IReadOnlyList<ChartSeries> _series;
    private readonly double _width;

    /// <summary>Stacks the series of a chart.</summary>
    /// <param name="inputs">The chart; a series without a value at a date has none there, and negative values count as 0.</param>
    public StackLayout(LineInputs inputs)
    {
        _series = inputs.Series;
        _width = inputs.Width;
        DateOnly[] dates = [.. _series.SelectMany(line => line.Points).Select(point => point.Date).Distinct().Order()];
        int each = Math.Max(1, dates.Length / 400);
        Dates = [.. dates.Where((_, index) => index % each == 0 || index == dates.Length - 1)];
        _edges = new double[_series.Count + 1][];
        _edges[0] = new double[Dates.Count];
        for (int index = 0; index < _series.Count; index++)
        {
            var values = _series[index].Points.GroupBy(point => point.Date).ToDictionary(day => day.Key, day => day.Last().Value);
            _edges[index + 1] = [.. Dates.Select((date, at) => _edges[index][at] + (values.TryGetValue(date, out double value) && value > 0.0 && double.IsFinite(value) ? value : 0.0))];
        }

        double top = _edges[^1].DefaultIfEmpty(0.0).Max();
        Lines = new(inputs with { Low = 0.0, High = double.IsFinite(inputs.High) ? Math.Max(inputs.High, top) : top, Series = [.. _series.Select(Hull)], Bands = [], Marks = [], IsLog = false });
    }

    /// <summary>Axes and scales.</summary>
    public LineLayout Lines { get; }

    /// <summary>The dates that are drawn.</summary>
    public IReadOnlyList<DateOnly> Dates { get; }

    /// <summary>The outline of a series.</summary>
    public string Area(int index) => PathText.Area(Edge(index + 1), Edge(index));

    /// <summary>Names beside the ends of the series, apart from each other.</summary>
    public IReadOnlyList<PlotLabel> Labels()
    {
        if (Dates.Count == 0)
        {
            return [];
        }

        double[] middles = [.. _series.Select((_, index) => Lines.Values.At((_edges[index][^1] + _edges[index + 1][^1]) / 2.0))];
        double[] places = LabelPlaces.Apart(middles, PlotArea.LineHeight, Lines.Area.Top - (PlotArea.LineHeight / 2), Lines.Area.Bottom + (PlotArea.LineHeight / 2));
        double x = Math.Min(Lines.Dates.At(Dates[^1]), Lines.Area.Right) + 6;
        return [.. _series.Select((line, index) => new PlotLabel(x, places[index], ChartText.Fit(line.Name, PlotArea.FontSize, _width - x), line.Name, Lines.ColorOf(index)))];
    }

    private PlotPoint[] Edge(int index) => [.. Dates.Select((date, at) => Lines.Place(new(date, _edges[index][at])))];

    /// <summary>A series' name and dates, without values, which do not say how high the stack is.</summary>
    private static ChartSeries Hull(ChartSeries line) => line with { Points = [.. line.Points.Select(point => point with { Value = double.NaN })] };
}
