using MarketSim.Grains.Replicates;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Studies.Centers;

namespace MarketSim.Simulator.Studies.Centers;

/// <summary>Keeps of a run the statement of a named center, and centers like it.</summary>
/// <param name="name">Name of the center.</param>
internal sealed class CenterKeeper(string name) : IReplicateStudy
{
    /// <inheritdoc/>
    public IHashingRowSink OpenRows(MarketSetting setting) => new NoRows();

    /// <inheritdoc/>
    public IReadOnlyList<NamedValue> Headlines(MarketSetting setting, RunRecord record, IHashingRowSink rows) => CenterFigures.Of(record, name);

    /// <inheritdoc/>
    public IReadOnlyList<FactResult> Facts(MarketSetting setting, RunRecord record) => [];

    /// <summary>What is wanted is in the record.</summary>
    private sealed class NoRows : IHashingRowSink
    {
        public void Append<TRow>(TRow row)
            where TRow : class
        {
        }

        public void DayDone(int day)
        {
        }

        public IReadOnlyList<TableDigest> Finish() => [];

        public void Dispose()
        {
        }
    }
}
