using MarketSim.Grains.Replicates;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Benchmarks.Engines;

/// <summary>Counts rows and keeps none, so that engines are timed and not files.</summary>
internal sealed class CountingSink : IHashingRowSink
{
    public long Rows { get; private set; }

    public void Append<TRow>(TRow row)
        where TRow : class => Rows++;

    public void DayDone(int day)
    {
    }

    public IReadOnlyList<TableDigest> Finish() => [new("all", Rows, "")];

    public void Dispose()
    {
    }
}

/// <summary>Keeps nothing of a replicate but how many rows it had.</summary>
internal sealed class CountingStudy : IReplicateStudy
{
    public IHashingRowSink OpenRows(MarketSetting setting) => new CountingSink();

    public IReadOnlyList<NamedValue> Headlines(MarketSetting setting, RunRecord record, IHashingRowSink rows) => [];

    public IReadOnlyList<FactResult> Facts(MarketSetting setting, RunRecord record) => [];
}
