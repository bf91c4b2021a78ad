using MarketSim.Market.Measures;

namespace MarketSim.Market.Tests.Samples;

/// <summary>Keeps all rows.</summary>
internal sealed class KeepingSink : IRowSink
{
    private readonly List<object> _rows = [];

    public int DaysDone { get; private set; }

    public IEnumerable<TRow> Of<TRow>() => _rows.OfType<TRow>();

    public void Append<TRow>(TRow row)
        where TRow : class => _rows.Add(row);

    public void DayDone(int day) => DaysDone = day + 1;
}
