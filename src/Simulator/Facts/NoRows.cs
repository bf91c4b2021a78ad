using MarketSim.Market.Measures;

namespace MarketSim.Simulator.Facts;

/// <summary>Lets the rows go by: facts are worked out from records.</summary>
internal sealed class NoRows : IRowSink
{
    public void Append<TRow>(TRow row)
        where TRow : class
    {
    }

    public void DayDone(int day)
    {
    }
}
