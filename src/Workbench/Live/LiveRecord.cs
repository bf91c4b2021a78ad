using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Studies.Backtests;

namespace MarketSim.Workbench.Live;

/// <summary>What is known of a run so far. Its leader writes, pages read; each waits for the other.</summary>
public sealed class LiveRecord : IRowSink
{
    private const int LeasesKept = 20_000;
    private readonly Lock _reading = new();
    private readonly Queue<LeaseRow> _leases = [];
    private readonly RunRecord _record;
    private readonly RecordingSink _small;
    private readonly LargeRows _large;

    /// <summary>A run that begins.</summary>
    /// <param name="kinds">The kinds that its scenario defines.</param>
    public LiveRecord(MarketKinds kinds)
        : this(new RunRecord(kinds), new LargeRows())
    {
    }

    /// <summary>A run that ended.</summary>
    public LiveRecord(RunRecord record, LargeRows large) => (_record, _large, _small, Days) = (record, large, new RecordingSink(record, Nothing.Sink), record.National.Count);

    /// <summary>Days whose rows are all there.</summary>
    public int Days { get; private set; }

    /// <inheritdoc/>
    public void Append<TRow>(TRow row)
        where TRow : class
    {
        lock (_reading)
        {
            switch (row)
            {
                case RequestRow request:
                    _large.AddRequest(request.Date, request.Work, request.ReferenceCardDays);
                    break;
                case LeaseRow lease:
                    _large.AddLease(lease.Date, lease.Center, lease.Cards, lease.Days);
                    Keep(lease);
                    break;
                default:
                    _small.Append(row);
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void DayDone(int day) => Days = day + 1;

    /// <summary>Reads while nothing is written.</summary>
    /// <param name="read">Reads, quickly, and keeps no list of it.</param>
    public T Read<T>(Func<RunRecord, LargeRows, T> read)
    {
        lock (_reading)
        {
            return read(_record, _large);
        }
    }

    /// <summary>The last leases of a center, a buyer or a broker, the last one first, among the last that were signed at all.</summary>
    public IReadOnlyList<LeaseRow> LeasesOf(string agent, int most)
    {
        lock (_reading)
        {
            return [.. _leases.Where(lease => lease.Center == agent || lease.Buyer == agent || lease.Broker == agent).TakeLast(most).Reverse()];
        }
    }

    private void Keep(LeaseRow lease)
    {
        _leases.Enqueue(lease);
        if (_leases.Count > LeasesKept)
        {
            _leases.Dequeue();
        }
    }

    private sealed class Nothing : IRowSink
    {
        public static readonly Nothing Sink = new();

        public void Append<TRow>(TRow row)
            where TRow : class
        {
        }

        public void DayDone(int day)
        {
        }
    }
}
