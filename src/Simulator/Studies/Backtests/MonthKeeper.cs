using MarketSim.Grains.Replicates;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Studies.Backtests;

namespace MarketSim.Simulator.Studies.Backtests;

/// <summary>Keeps of a run the measures that series stand beside, month by month.</summary>
/// <param name="series">The series.</param>
internal sealed class MonthKeeper(IReadOnlyList<RealSeries> series) : IReplicateStudy
{
    /// <inheritdoc/>
    public IHashingRowSink OpenRows(MarketSetting setting) => new LargeRowSink();

    /// <inheritdoc/>
    public IReadOnlyList<NamedValue> Headlines(MarketSetting setting, RunRecord record, IHashingRowSink rows) =>
        Values(setting.Scenario, record, ((LargeRowSink)rows).Large);

    /// <inheritdoc/>
    public IReadOnlyList<FactResult> Facts(MarketSetting setting, RunRecord record) => [];

    /// <summary>The measures of a run by month.</summary>
    public IReadOnlyList<NamedValue> Values(Scenario scenario, RunRecord record, LargeRows large) =>
        MeasureCatalog.Standard.Values(series, [.. CalendarMonth.Between(scenario.Horizon.Start, scenario.Horizon.End)], RunMonth.Of(record, large));

    /// <summary>Sums up requests and leases; the other rows are in the record.</summary>
    private sealed class LargeRowSink : IHashingRowSink
    {
        public LargeRows Large { get; } = new();

        public void Append<TRow>(TRow row)
            where TRow : class
        {
            switch (row)
            {
                case RequestRow request:
                    Large.AddRequest(request.Date, request.Work, request.ReferenceCardDays);
                    break;
                case LeaseRow lease:
                    Large.AddLease(lease.Date, lease.Center, lease.Cards, lease.Days);
                    break;
            }
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
