namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Where everything of a chart of lines lies.</summary>
public sealed class LineLayout
{
    private readonly LineInputs _inputs;

    public LineLayout(LineInputs inputs)
    {
        _inputs = inputs;
        (From, To) = inputs.Dates();
        Range = inputs.Range();
        TickWords = [.. Range.Ticks.Select(tick => ChartText.Tick(tick, inputs.IsLog ? tick : Range.Step, inputs.Format, inputs.Language))];
        double left = TickWords.Max(words => ChartText.Width(words, PlotArea.FontSize)) + 10;
        double longest = inputs.Series.Select(line => ChartText.Width(line.Name, PlotArea.FontSize)).DefaultIfEmpty(0).Max();
        double right = inputs.Series.Count < 2 ? 14 : Math.Max(14, Math.Min(longest + 12, inputs.Width * 0.36) - RoomBehindLines(inputs, left));
        double top = PlotArea.LineHeight + 8;
        Area = new(left, top, inputs.Width - right, inputs.Height - 22);
        Dates = AxisScale.OfDates(From, To, Area.Left, Area.Right);
        Notes = PlacedNote.Of(inputs.Notes, Dates, Area);
        int rows = Notes.Select(note => note.Row + 1).DefaultIfEmpty(0).Max();
        Area = Area with { Top = top + (rows * PlotArea.LineHeight) };
        Values = new(Range.Low, Range.High, Area.Bottom, Area.Top, inputs.IsLog);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public AxisRange Range { get; }

    public IReadOnlyList<string> TickWords { get; }

    public PlotArea Area { get; }

    public AxisScale Dates { get; }

    public AxisScale Values { get; }

    public IReadOnlyList<PlacedNote> Notes { get; }

    public IReadOnlyList<DateTick> DateTicks => Layout.DateTicks.Of(From, To, Math.Max(2, (int)((Area.Right - Area.Left) / 70)));

    /// <summary>Number of the color of the n-th line.</summary>
    public int ColorOf(int index) => _inputs.Series[index].Color ?? index;

    /// <summary>The outline of a line.</summary>
    public string Line(ChartSeries line) => PathText.Line(Thinning.Of(line.Points, (int)(Area.Right - Area.Left)).Select(Place));

    /// <summary>The outline of a band.</summary>
    public string Band(ChartBand band)
    {
        int each = Math.Max(1, band.Points.Count / (int)(Area.Right - Area.Left));
        ChartBandPoint[] points = [.. band.Points.Where((_, index) => index % each == 0 || index == band.Points.Count - 1)];
        return PathText.Area([.. points.Select(point => Place(new(point.Date, point.High)))], [.. points.Select(point => Place(new(point.Date, point.Low)))]);
    }

    /// <summary>A point's place.</summary>
    public PlotPoint Place(ChartPoint point) => new(Dates.At(point.Date), Values.At(point.Value));

    /// <summary>Names at the ends of lines, apart from each other; a single line needs none.</summary>
    public IReadOnlyList<PlotLabel> Labels()
    {
        if (_inputs.Series.Count < 2)
        {
            return [];
        }

        var ends = _inputs.Series.Select((line, index) => (Name: line.Name, Color: ColorOf(index), End: LastPlace(line))).Where(line => line.End.HasPlace).ToArray();
        double[] places = LabelPlaces.Apart([.. ends.Select(line => line.End.Y)], PlotArea.LineHeight, Area.Top - (PlotArea.LineHeight / 2), Area.Bottom + (PlotArea.LineHeight / 2));
        return
        [
            .. ends.Select((line, index) =>
            {
                double x = Math.Min(line.End.X, Area.Right) + 6;
                return new PlotLabel(x, places[index], ChartText.Fit(line.Name, PlotArea.FontSize, _inputs.Width - x), line.Name, line.Color);
            }),
        ];
    }

    /// <summary>Room that lines leave on the right while their run is not over: names of lines stand there.</summary>
    private double RoomBehindLines(LineInputs inputs, double left)
    {
        DateOnly last = inputs.Series.Where(line => line.Points.Count > 0).Select(line => line.Points[^1].Date).DefaultIfEmpty(From).Max();
        return (To.DayNumber - last.DayNumber) / (double)(To.DayNumber - From.DayNumber) * (inputs.Width - left - 14);
    }

    private PlotPoint LastPlace(ChartSeries line)
    {
        for (int index = line.Points.Count - 1; index >= 0; index--)
        {
            if (Place(line.Points[index]) is { HasPlace: true } place)
            {
                return place;
            }
        }

        return new(double.NaN, double.NaN);
    }
}
