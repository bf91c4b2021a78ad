namespace MarketSim.Reports.Tables;

/// <summary>Takes the rows of a run and hashes every table. Rows of a day that was not finished are not kept.</summary>
public abstract class TableSink : IRowSink, IDisposable
{
    private readonly IReadOnlyDictionary<Type, TableStage> _stages;
    private IReadOnlyList<TableDigest>? _digests;
    private bool _broken;

    private protected TableSink(IReadOnlyDictionary<Type, TableStage> stages) => _stages = stages;

    /// <summary>Days finished so far.</summary>
    public int DaysDone { get; private set; }

    /// <inheritdoc/>
    public void Append<TRow>(TRow row)
        where TRow : class
    {
        ObjectDisposedException.ThrowIf(_digests is not null, this);
        if (_stages.TryGetValue(typeof(TRow), out TableStage? stage))
            ((TableStage<TRow>)stage).Add(row);
        else if (_stages.TryGetValue(row.GetType(), out stage))
            stage.Append(row);
        else
            throw new ArgumentException($"{row.GetType().Name} is not a row of a run's tables.", nameof(row));
    }

    /// <inheritdoc/>
    public void DayDone(int day)
    {
        ObjectDisposedException.ThrowIf(_digests is not null, this);
        Guarded(stage => stage.Commit());
        DaysDone = day + 1;
    }

    /// <summary>Ends the tables with all rows, those after the last day included.</summary>
    /// <returns>A digest per table, in the order of <see cref="RunTables.Names"/>.</returns>
    /// <exception cref="TableWriteException">A file could not be written; none is left.</exception>
    public IReadOnlyList<TableDigest> Complete() => End(stage => stage.Commit());

    /// <summary>Ends the tables with the rows of finished days only.</summary>
    /// <returns>A digest per table, in the order of <see cref="RunTables.Names"/>.</returns>
    /// <exception cref="TableWriteException">A file could not be written; none is left.</exception>
    public IReadOnlyList<TableDigest> KeepFinishedDays() => End(stage => stage.Forget());

    /// <summary>Keeps the finished days when neither way of ending was chosen, as after an exception.</summary>
    public void Dispose()
    {
        try
        {
            if (_digests is null && !_broken)
                KeepFinishedDays();
        }
        finally
        {
            foreach (TableStage stage in InOrder())
                stage.Dispose();
            GC.SuppressFinalize(this);
        }
    }

    private IReadOnlyList<TableDigest> End(Action<TableStage> last)
    {
        if (_digests is not null)
            return _digests;
        ObjectDisposedException.ThrowIf(_broken, this);
        var digests = new List<TableDigest>();
        Guarded(last);
        Guarded(stage => digests.Add(stage.Finish()));
        Guarded(stage => stage.Publish());
        return _digests = digests;
    }

    private void Guarded(Action<TableStage> act)
    {
        try
        {
            foreach (TableStage stage in InOrder())
                act(stage);
        }
        catch
        {
            _broken = true;
            foreach (TableStage stage in InOrder())
                stage.Discard();
            throw;
        }
    }

    private IEnumerable<TableStage> InOrder() => RunTables.RowTypes.Select(type => _stages[type]);
}

/// <summary>Writes every table to <c>&lt;table&gt;.parquet</c> in a folder (Parquet, zstd) and hashes it.</summary>
/// <remarks>A file bears a temporary name until the run ends and is then moved, so that no half-written table is ever seen.
/// Memory is bounded: at most one row group of each table is held.</remarks>
/// <param name="folder">An existing folder.</param>
public sealed class ParquetSink(string folder)
    : TableSink(TableStage.ForAll(typeof(ParquetStage<>), folder))
{
    /// <summary>File name of a table.</summary>
    public static string FileName(string table) => table + ".parquet";
}

/// <summary>Hashes the tables and keeps none of them: what a replicate of an ensemble needs.</summary>
public sealed class HashingSink() : TableSink(TableStage.ForAll(typeof(TableStage<>))), IHashingRowSink
{
    /// <inheritdoc/>
    public IReadOnlyList<TableDigest> Finish() => [.. Complete().OrderBy(table => table.Table, StringComparer.Ordinal)];
}
