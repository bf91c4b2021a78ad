using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Tests.Markets;

/// <summary>Keeps every row as a line of text that shows each double to its last bit.</summary>
internal sealed class MemorySink : IRowSink
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public List<string> Lines { get; } = [];

    public static string Show(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public void Append<TRow>(TRow row)
        where TRow : class => Lines.Add($"{typeof(TRow).Name} {Show(row)}");

    public void DayDone(int day) => Lines.Add(string.Create(CultureInfo.InvariantCulture, $"day {day}"));
}
