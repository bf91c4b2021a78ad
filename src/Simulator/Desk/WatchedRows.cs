using MarketSim.Market.Measures;

namespace MarketSim.Simulator.Desk;

/// <summary>Hands rows on to the tables, and then to whoever watches the run.</summary>
/// <param name="tables">The tables.</param>
/// <param name="watcher">Whoever watches.</param>
internal sealed class WatchedRows(IRowSink tables, IRowSink watcher) : IRowSink
{
    public void Append<TRow>(TRow row)
        where TRow : class
    {
        tables.Append(row);
        watcher.Append(row);
    }

    public void DayDone(int day)
    {
        tables.DayDone(day);
        watcher.DayDone(day);
    }
}
