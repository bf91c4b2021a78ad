using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Reports.Tables;

namespace MarketSim.Simulator.Screens;

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
