using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;

namespace MarketSim.Market.Tests.Samples;

/// <summary>Hashes every row in the order in which it came, in a form that no culture touches.</summary>
internal sealed class HashingSink : IRowSink, IDisposable
{
    private static readonly JsonSerializerOptions Form = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Rows { get; private set; }

    public int DaysDone { get; private set; }

    public static string HashOf(Scenario scenario, ulong seed)
    {
        using var sink = new HashingSink();
        new MarketLoop(TinyMarket.Setting(scenario, seed)).Run(sink);
        return sink.Value();
    }

    public void Append<TRow>(TRow row)
        where TRow : class
    {
        Rows++;
        _hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(row, Form));
    }

    public void DayDone(int day) => DaysDone = day + 1;

    public string Value() => Convert.ToHexString(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
