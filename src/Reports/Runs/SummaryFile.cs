using System.Text;

namespace MarketSim.Reports.Runs;

/// <summary>summary.csv: a line a figure, a column a year; a cell is empty where a year has no such figure.</summary>
public static class SummaryFile
{
    /// <summary>The text of the file.</summary>
    public static string Text(IReadOnlyList<YearFigures> years)
    {
        var text = new StringBuilder("figure");
        foreach (YearFigures year in years)
            text.Append(',').Append(year.Year.ToString(CultureInfo.InvariantCulture));
        text.Append('\n');
        foreach (string name in years.Count == 0 ? [] : years[0].Values.Select(value => value.Name))
        {
            text.Append(name);
            foreach (YearFigures year in years)
                text.Append(',').Append(Cell(year[name]));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(double value) => double.IsFinite(value) ? value.ToString("0.######", CultureInfo.InvariantCulture) : "";
}
