using System.Reflection;
using System.Text;

namespace MarketSim.Reports.StudyReports;

/// <summary>Rows as CSV (RFC 4180) with the column names of the Parquet table; a cell is empty where there is no number.</summary>
public static class Csv
{
    internal static string Of<TRow>(IEnumerable<TRow> rows)
        where TRow : class
    {
        PropertyInfo[] columns = typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var text = new StringBuilder(string.Join(',', columns.Select(column => SnakeCase.Of(column.Name)))).Append('\n');
        foreach (TRow row in rows)
            text.Append(string.Join(',', columns.Select(column => Cell(column.GetValue(row))))).Append('\n');
        return text.ToString();
    }

    /// <summary>A cell, in quotes where it has to be.</summary>
    public static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>A cell of words. A spreadsheet would take what begins as a formula does for one, so it begins with an apostrophe.</summary>
    public static string Words(string cell) => Quoted(cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + cell : cell);

    private static string Cell(object? value) => value switch
    {
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string words => Words(words),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
