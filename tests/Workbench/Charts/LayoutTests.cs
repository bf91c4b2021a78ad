using System.Text.RegularExpressions;
using CsCheck;
using MarketSim.Reports.Texts;
using MarketSim.Workbench.Charts;
using MarketSim.Workbench.Charts.Layout;

namespace MarketSim.Workbench.Tests.Charts;

public sealed class LayoutTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly Gen<double> Value = Gen.Frequency((8, Gen.Double[-1e6, 1e6]), (1, Gen.Const(double.NaN)), (1, Gen.Const(double.PositiveInfinity)));
    private static readonly Gen<ChartPoint[]> Points = Value.Array[0, 40].Select(values => values.Select((value, day) => new ChartPoint(Start.AddDays(day * 9), value)).ToArray());

    [Test]
    public void Labels_never_overlap_and_stay_in_their_room() => Gen.Double[-50, 350].Array[0, 12].Sample(wishes =>
    {
        const double height = 14, top = 10, bottom = 260;
        double[] places = LabelPlaces.Apart(wishes, height, top, bottom);
        double[] sorted = [.. places.Order()];
        Assert.That(sorted.Zip(sorted.Skip(1), (upper, lower) => lower - upper), Is.All.GreaterThanOrEqualTo(height - 1e-9));
        Assert.That(places, Is.All.InRange(top + (height / 2) - 1e-9, bottom - (height / 2) + 1e-9));
        int[] order = [.. Enumerable.Range(0, wishes.Length).OrderBy(index => wishes[index])];
        Assert.That(order.Select(index => places[index]), Is.Ordered.Ascending);
    });

    [Test]
    public void Labels_that_are_apart_stay_where_they_are() =>
        Assert.That(LabelPlaces.Apart([100.0, 40.0, 200.0], 14, 0, 300), Is.EqualTo([100.0, 40.0, 200.0]));

    [Test]
    public void Paths_hold_numbers_only_and_are_short() => Points.Array[0, 4].Sample(lines =>
    {
        var layout = new LineLayout(new LineInputs { Series = [.. lines.Select((points, index) => new ChartSeries($"line {index}", points))] });
        foreach (ChartPoint[] points in lines)
        {
            string path = layout.Line(new ChartSeries("a", points));
            Assert.That(path, Does.Match(@"\A[MLh0-9 .-]*\z"));
            Assert.That(Regex.Matches(path, @"\.\d+").Select(match => match.Length), Is.All.EqualTo(2));
            int runs = points.Where((point, index) => double.IsFinite(point.Value) && (index == 0 || !double.IsFinite(points[index - 1].Value))).Count();
            Assert.That(path.Count(letter => letter == 'M'), Is.EqualTo(runs), "A gap breaks the line.");
        }
    });

    [Test]
    public void Stacks_reach_their_sum()
    {
        ChartSeries One(string name, double value) => new(name, [new(Start, value), new(Start.AddDays(1), value)]);
        var stack = new StackLayout(new LineInputs { Series = [One("a", 3.0), One("b", 7.0)] });
        Assert.That(stack.Lines.Range.High, Is.EqualTo(10.0));
        Assert.That(stack.Area(1), Does.StartWith($"M{PathText.Number(stack.Lines.Area.Left)} {PathText.Number(stack.Lines.Area.Top)}L"));
        Assert.That(stack.Area(0), Does.EndWith("Z"));
    }

    [Test]
    public void A_wished_range_holds_while_values_are_inside()
    {
        LineLayout Of(params double[] values) => new(new LineInputs { Low = 0.0, High = 1.0, Series = [new("a", [.. values.Select((value, day) => new ChartPoint(Start.AddDays(day), value))])] });
        Assert.That(Of(0.3).Range, Has.Property("Low").EqualTo(0.0).And.Property("High").EqualTo(1.0));
        Assert.That(Of(0.3, 0.99).Range.High, Is.EqualTo(1.0));
        Assert.That(Of(0.3, 1.7).Range.High, Is.GreaterThanOrEqualTo(1.7), "Nothing is cut off.");
    }

    [Test]
    public void Thinning_keeps_the_ends_and_the_extremes() => Gen.Double[-100, 100].Array[1, 3000].Sample(values =>
    {
        ChartPoint[] points = [.. values.Select((value, day) => new ChartPoint(Start.AddDays(day), value))];
        IReadOnlyList<ChartPoint> kept = Thinning.Of(points, 400);
        Assert.That(kept, Has.Count.LessThanOrEqualTo(404));
        Assert.That(kept[0], Is.EqualTo(points[0]));
        Assert.That(kept[^1], Is.EqualTo(points[^1]));
        Assert.That(kept.Max(point => point.Value), Is.EqualTo(values.Max()));
        Assert.That(kept.Min(point => point.Value), Is.EqualTo(values.Min()));
        Assert.That(kept.Select(point => point.Date), Is.Ordered.Ascending.And.Unique);
    });

    [Test]
    public void Dates_are_few_in_order_and_within() => Gen.Select(Gen.Int[0, 40_000], Gen.Int[1, 20_000]).Sample((first, length) =>
    {
        DateOnly from = new DateOnly(1990, 1, 1).AddDays(first);
        IReadOnlyList<DateTick> ticks = DateTicks.Of(from, from.AddDays(length));
        Assert.That(ticks, Has.Count.InRange(length < 360 ? 0 : 1, 9));
        Assert.That(ticks.Select(tick => tick.Date), Is.Ordered.Ascending.And.All.InRange(from, from.AddDays(length)));
        Assert.That(ticks.Select(tick => tick.Words), Is.Unique);
    });

    [Test]
    public void Notes_in_a_row_do_not_touch() => Gen.Int[0, 700].Array[0, 12].Sample(days =>
    {
        var layout = new LineLayout(new LineInputs
        {
            From = Start,
            To = Start.AddDays(700),
            Width = 560,
            Notes = [.. days.Select((day, index) => new ChartNote(Start.AddDays(day), $"change {index}"))],
        });
        foreach (IGrouping<int, PlacedNote> row in layout.Notes.Where(note => note.Row >= 0).GroupBy(note => note.Row))
        {
            (double Start, double End)[] spans = [.. row.Select(Span).OrderBy(span => span.Start)];
            Assert.That(spans.Zip(spans.Skip(1), (one, next) => next.Start - one.End), Is.All.GreaterThanOrEqualTo(0.0));
        }

        static (double Start, double End) Span(PlacedNote note)
        {
            double width = ChartText.Width(note.Note.Words, PlotArea.FontSize - 1);
            return note.IsLeft ? (note.X - width, note.X) : (note.X, note.X + width);
        }
    });

    [TestCase(0.05, 0.01, ChartFormat.Share, ReportLanguage.English, "5%")]
    [TestCase(0.052, 0.002, ChartFormat.Share, ReportLanguage.English, "5.2%")]
    [TestCase(2_500_000, 500_000, ChartFormat.Number, ReportLanguage.English, "2.5 m")]
    [TestCase(2_500_000, 500_000, ChartFormat.Number, ReportLanguage.Chinese, "250万")]
    [TestCase(0.3, 0.1, ChartFormat.Number, ReportLanguage.English, "0.3")]
    [TestCase(-40, 20, ChartFormat.Number, ReportLanguage.English, "-40")]
    public void Ticks_are_written_short(double value, double step, ChartFormat format, ReportLanguage language, string expected) =>
        Assert.That(ChartText.Tick(value, step, format, language), Is.EqualTo(expected));

    [Test]
    public void Colors_of_a_difference_have_zero_in_the_middle()
    {
        var bins = new ColorBins([-0.1, 0.02, 0.3], isDiverging: true);
        Assert.That((bins.Low, bins.High), Is.EqualTo((-0.3, 0.3)));
        Assert.That(bins.ClassOf(0.0), Is.EqualTo("v3"));
        Assert.That(bins.ClassOf(-0.3), Is.EqualTo("v0"));
        Assert.That(bins.ClassOf(0.3), Is.EqualTo("v6"));
        Assert.That(bins.ClassOf(double.NaN), Is.EqualTo("none"));
    }
}
