using MarketSim.Reports.Tables;

namespace MarketSim.Simulator.Screens;

/// <summary>Prints a table as CSV (RFC 4180), with a header.</summary>
internal sealed class CsvPrinter(Surroundings here) : TablePrinter
{
    protected override void Begin(IReadOnlyList<ColumnData> columns) => Line(columns.Select(column => column.Name));

    protected override void Row(object?[] cells) => Line(cells.Select(Plain));

    protected override void End()
    {
    }

    private void Line(IEnumerable<string> cells)
    {
        here.Out.Write(string.Join(',', cells.Select(Quoted)));
        here.Out.Write('\n');
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
