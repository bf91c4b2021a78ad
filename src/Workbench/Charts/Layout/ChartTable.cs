using System.Text;

namespace MarketSim.Workbench.Charts.Layout;

/// <summary>What a chart shows, as a table.</summary>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">Rows of cells: texts, dates, numbers; null and what is not a number stay empty.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Lines over their dates, and real values beside them.</summary>
    public static ChartTable Of(string date, IReadOnlyList<ChartSeries> series, IReadOnlyList<ChartBand> bands, IReadOnlyList<ChartMarks> marks)
    {
        List<(string Name, Dictionary<DateOnly, double> Values)> columns = [];
        columns.AddRange(series.Select(line => (line.Name, ByDate(line.Points))));
        foreach (ChartBand band in bands)
        {
            columns.Add((band.Name + " ≥", ByDate(band.Points.Select(point => new ChartPoint(point.Date, point.Low)))));
            columns.Add((band.Name + " ≤", ByDate(band.Points.Select(point => new ChartPoint(point.Date, point.High)))));
        }

        columns.AddRange(marks.Select(mark => ($"{mark.Name} ({mark.Source})", ByDate(mark.Points))));
        DateOnly[] dates = [.. columns.SelectMany(column => column.Values.Keys).Distinct().Order()];
        return new(
            [date, .. columns.Select(column => column.Name)],
            [.. dates.Select(day => (IReadOnlyList<object?>)[day, .. columns.Select(column => column.Values.TryGetValue(day, out double value) ? (object?)value : null)])]);
    }

    /// <summary>As comma-separated values; lines that begin with # say where it is from.</summary>
    public string Csv(string title, string command)
    {
        var text = new StringBuilder();
        foreach (string line in new[] { title, command }.Where(line => line.Length > 0))
        {
            text.Append("# ").Append(line.ReplaceLineEndings(" ")).Append('\n');
        }

        text.AppendJoin(',', Columns.Select(Reports.StudyReports.Csv.Words)).Append('\n');
        foreach (IReadOnlyList<object?> row in Rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    private static Dictionary<DateOnly, double> ByDate(IEnumerable<ChartPoint> points)
    {
        var values = new Dictionary<DateOnly, double>();
        foreach (ChartPoint point in points)
        {
            values[point.Date] = point.Value;
        }

        return values;
    }

    private static string Cell(object? value) => value switch
    {
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string words => Reports.StudyReports.Csv.Words(words),
        _ => "",
    };
}
