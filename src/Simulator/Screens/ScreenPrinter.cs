using MarketSim.Reports.Tables;
using Spectre.Console;
using TableColumn = Spectre.Console.TableColumn;

namespace MarketSim.Simulator.Screens;

/// <summary>Prints rows for a reader: a line a row while the columns fit the width, else a line a column for each row.</summary>
internal sealed class ScreenPrinter(Surroundings here) : TablePrinter
{
    private readonly List<string[]> _rows = [];
    private ColumnData[] _columns = [];

    protected override void Begin(IReadOnlyList<ColumnData> columns) => _columns = [.. columns];

    protected override void Row(object?[] cells) => _rows.Add([.. cells.Select(Short)]);

    protected override void End()
    {
        int width = _columns.Select((column, index) => 2 + Math.Max(Cells(column.Name), _rows.Select(row => Cells(row[index])).DefaultIfEmpty(0).Max())).Sum();
        if (width <= here.Width)
        {
            here.Write(Across());
        }
        else
        {
            here.Write(Down());
        }
    }

    private Table Across()
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (ColumnData column in _columns)
        {
            var head = new TableColumn(column.Name) { NoWrap = true };
            table.AddColumn(IsText(column) ? head : head.RightAligned());
        }

        foreach (string[] row in _rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        return table;
    }

    /// <remarks>As many rows side by side as fit.</remarks>
    private Table Down()
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("") { NoWrap = true });
        int used = 2 + _columns.Max(column => column.Name.Length);
        int shown = 0;
        foreach (string[] row in _rows)
        {
            int wide = 3 + row.Max(Cells);
            if (shown > 0 && used + wide > here.Width)
            {
                break;
            }

            used += wide;
            shown++;
            table.AddColumn(new TableColumn(shown.ToString(CultureInfo.InvariantCulture)).RightAligned());
        }

        for (int column = 0; column < _columns.Length; column++)
        {
            table.AddRow([Markup.Escape(_columns[column].Name), .. _rows.Take(shown).Select(row => Markup.Escape(row[column]))]);
        }

        if (shown < _rows.Count)
        {
            table.Caption($"{shown} of {_rows.Count} rows fit; --csv prints all of them");
        }

        return table;
    }

    private static bool IsText(ColumnData column) => column.Type == typeof(string) || column.Type == typeof(DateOnly) || column.Type == typeof(DateOnly?);

    private static int Cells(string text) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1);

    private static string Short(object? cell) => cell is double value && double.IsFinite(value)
        ? value.ToString(Math.Abs(value) >= 1000 ? "0" : "0.####", CultureInfo.InvariantCulture)
        : Printable.Line(Plain(cell));
}
