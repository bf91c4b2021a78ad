using System.Security.Cryptography;
using System.Text;
using MarketSim.Grains.Replicates;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Tests.Markets;

/// <summary>Keeps one hash over all rows, and the whole record as a headline's name.</summary>
internal sealed class PlainStudy : IReplicateStudy
{
    public IHashingRowSink OpenRows(MarketSetting setting) => new Sink();

    public IReadOnlyList<NamedValue> Headlines(MarketSetting setting, RunRecord record, IHashingRowSink rows) => [new("days", record.National.Count), new("nothing", double.NaN)];

    public IReadOnlyList<FactResult> Facts(MarketSetting setting, RunRecord record) =>
        [new("F01", 1, "a fact", "事实", "metric", "度量", "target", "目标", [new("days", record.National.Count)], FactStatus.NotEvaluated, FactBasis.HeldOut)];

    public static string Hash(MemorySink rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Lines))));

    private sealed class Sink : IHashingRowSink
    {
        private readonly MemorySink _rows = new();

        public void Append<TRow>(TRow row)
            where TRow : class => _rows.Append(row);

        public void DayDone(int day) => _rows.DayDone(day);

        public IReadOnlyList<TableDigest> Finish() => [new("all", _rows.Lines.Count, Hash(_rows))];

        public void Dispose()
        {
        }
    }
}
