using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Tables;

namespace MarketSim.Simulator.Screens;

/// <summary>Prints the first rows of a table, group by group.</summary>
internal abstract class TablePrinter
{
    /// <summary>Prints.</summary>
    /// <param name="groups">The table; at least one group, which may be empty.</param>
    /// <param name="rows">Rows that are wanted.</param>
    public void Print(IEnumerable<TableData> groups, int rows)
    {
        int left = rows;
        bool begun = false;
        foreach (TableData group in groups)
        {
            if (!begun)
            {
                Begin(group.Columns);
                begun = true;
            }

            for (int row = 0; row < group.RowCount && left > 0; row++, left--)
            {
                Row([.. group.Columns.Select(column => column.Cells.GetValue(row))]);
            }

            if (left == 0)
            {
                break;
            }
        }

        End();
    }

    /// <summary>Before the first row.</summary>
    protected abstract void Begin(IReadOnlyList<ColumnData> columns);

    /// <summary>A row.</summary>
    protected abstract void Row(object?[] cells);

    /// <summary>After the last row.</summary>
    protected abstract void End();

    /// <summary>A cell as text that reads back to the same value; empty for none.</summary>
    protected static string Plain(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double value when double.IsNaN(value) => "",
        double value => value.ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}

/// <summary>Prints a table as CSV (RFC 4180), with a header.</summary>
internal sealed class CsvPrinter(Surroundings here, bool mark) : TablePrinter
{
    protected override void Begin(IReadOnlyList<ColumnData> columns)
    {
        here.Out.Write(mark ? "\ufeff" : "");
        Line(columns.Select(column => Csv.Words(column.Name)));
    }

    protected override void Row(object?[] cells) => Line(cells.Select(cell => cell is string words ? Csv.Words(words) : Csv.Quoted(Plain(cell))));

    protected override void End()
    {
    }

    private void Line(IEnumerable<string> cells) => here.Out.Write(string.Join(',', cells) + '\n');
}

/// <summary>Prints a table as a JSON list, an object a row and line.</summary>
internal sealed class JsonPrinter(Surroundings here) : TablePrinter
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private string[] _names = [];
    private bool _any;

    protected override void Begin(IReadOnlyList<ColumnData> columns)
    {
        _names = [.. columns.Select(column => column.Name)];
        here.Out.Write('[');
    }

    protected override void Row(object?[] cells)
    {
        var row = new JsonObject();
        for (int i = 0; i < cells.Length; i++)
        {
            row[_names[i]] = Value(cells[i]);
        }

        here.Out.Write(_any ? ",\n" : "\n");
        here.Out.Write(row.ToJsonString(OneLine));
        _any = true;
    }

    protected override void End() => here.Out.Write("\n]\n");

    private static JsonValue? Value(object? cell) => cell switch
    {
        null => null,
        double value => double.IsFinite(value) ? JsonValue.Create(value) : null,
        int value => JsonValue.Create(value),
        long value => JsonValue.Create(value),
        ulong value => JsonValue.Create(value),
        bool value => JsonValue.Create(value),
        _ => JsonValue.Create(Plain(cell)),
    };
}
