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

/// <summary>A sink that keeps a hash of each table.</summary>
public interface IHashingRowSink : IRowSink, IDisposable
{
    /// <summary>Ends the tables and gives their hashes, in order of names.</summary>
    IReadOnlyList<TableDigest> Finish();
}

/// <summary>What a table holds, in one line.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Sha256">Content hash, 64 lower-case hexadecimal digits.</param>
public sealed record TableDigest(string Table, long Rows, string Sha256);
