namespace MarketSim.Market.Measures;

/// <summary>Takes the rows of a run's tables. Rows of one table come in the table's order.</summary>
public interface IRowSink
{
    /// <summary>Takes one row; its type says the table.</summary>
    void Append<TRow>(TRow row)
        where TRow : class;

    /// <summary>Everything up to and including this day has been appended.</summary>
    void DayDone(int day);
}
