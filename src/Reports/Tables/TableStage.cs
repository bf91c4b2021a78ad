namespace MarketSim.Reports.Tables;

/// <summary>The rows of one table on their way: those of the unfinished day wait until the day is done.</summary>
internal abstract class TableStage : IDisposable
{
    internal abstract void Append(object row);

    /// <summary>Takes the waiting rows in.</summary>
    internal abstract void Commit();

    /// <summary>Drops the waiting rows.</summary>
    internal abstract void Forget();

    /// <summary>Ends the table.</summary>
    internal abstract TableDigest Finish();

    /// <summary>Gives up: leaves nothing.</summary>
    internal virtual void Discard()
    {
    }

    /// <summary>Makes what was finished visible.</summary>
    internal virtual void Publish()
    {
    }

    public abstract void Dispose();

    internal static IReadOnlyDictionary<Type, TableStage> ForAll(Type openGeneric, params object[] arguments) =>
        RunTables.RowTypes.ToDictionary(
            row => row,
            row => (TableStage)Activator.CreateInstance(
                openGeneric.MakeGenericType(row),
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public,
                null,
                arguments,
                null)!);
}

/// <summary>The rows of one table on their way, hashed as they are committed.</summary>
internal class TableStage<TRow> : TableStage
    where TRow : class
{
    private readonly List<TRow> _waiting = [];
    private readonly ContentHash<TRow> _hash = new();

    internal override void Append(object row) => Add((TRow)row);

    internal void Add(TRow row) => _waiting.Add(row);

    internal override void Commit()
    {
        foreach (TRow row in _waiting)
        {
            _hash.Add(row);
            Keep(row);
        }

        _waiting.Clear();
    }

    internal override void Forget() => _waiting.Clear();

    internal override TableDigest Finish() => _hash.Finish();

    public override void Dispose() => _hash.Dispose();

    /// <summary>Does something more with a committed row.</summary>
    protected virtual void Keep(TRow row)
    {
    }
}

/// <summary>One table on its way into a Parquet file.</summary>
internal sealed class ParquetStage<TRow> : TableStage<TRow>
    where TRow : class
{
    private readonly ParquetFile<TRow> _file;

    internal ParquetStage(string folder) => _file = new ParquetFile<TRow>(Path.Combine(folder, ParquetSink.FileName(TableSchema.Of<TRow>().Name)));

    protected override void Keep(TRow row) => _file.Add(row);

    internal override TableDigest Finish()
    {
        _file.Finish();
        return base.Finish();
    }

    internal override void Publish() => _file.Publish();

    internal override void Discard() => _file.Discard();

    public override void Dispose()
    {
        _file.Dispose();
        base.Dispose();
    }
}
