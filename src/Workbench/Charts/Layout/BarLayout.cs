namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Where level bars and their intervals lie.</summary>
public sealed class BarLayout
{
    /// <summary>Height that a bar takes with the space around it.</summary>
    public const double RowHeight = 22;

    private const double Axis = 22;

    /// <summary>Lays bars out.</summary>
    /// <param name="bars">The bars, from the top.</param>
    /// <param name="width">Width of the drawing.</param>
    /// <param name="format">How values are printed.</param>
    /// <param name="language">In which language.</param>
    public BarLayout(IReadOnlyList<ChartBar> bars, double width, ChartFormat format, ReportLanguage language)
    {
        double[] values = [.. bars.SelectMany(bar => new[] { bar.Value, bar.Low, bar.High }).Where(double.IsFinite), 0.0];
        Range = AxisRange.Linear(values.Min(), values.Max(), 4);
        TickWords = [.. Range.Ticks.Select(tick => ChartText.Tick(tick, Range.Step, format, language))];
        double longest = bars.Select(bar => ChartText.Width(bar.Name, PlotArea.FontSize)).DefaultIfEmpty(0).Max();
        double remarks = bars.Select(bar => ChartText.Width(bar.Remark, PlotArea.FontSize)).DefaultIfEmpty(0).Max();
        NameRoom = Math.Min(longest + 8, width * 0.42);
        Area = new(NameRoom + 4, 4, width - Math.Min(remarks + 12, width * 0.3) - 8, 4 + (bars.Count * RowHeight));
        Height = Area.Bottom + Axis;
        Values = new(Range.Low, Range.High, Area.Left, Area.Right);
    }

    /// <summary>Range of the values; it holds 0.</summary>
    public AxisRange Range { get; }

    /// <summary>Words of its ticks.</summary>
    public IReadOnlyList<string> TickWords { get; }

    /// <summary>Room of the names.</summary>
    public double NameRoom { get; }

    /// <summary>Room of the bars.</summary>
    public PlotArea Area { get; }

    /// <summary>Height of the drawing.</summary>
    public double Height { get; }

    /// <summary>Places of values.</summary>
    public AxisScale Values { get; }

    /// <summary>Middle of the n-th bar, from the top.</summary>
    public double MiddleOf(int index) => Area.Top + ((index + 0.5) * RowHeight);
}
