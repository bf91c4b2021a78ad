using ParquetSharp;

namespace MarketSim.Reports.Tables;

/// <summary>A Parquet file that is being written under a temporary name.</summary>
internal sealed class ParquetFile<TRow> : IDisposable
    where TRow : class
{
    /// <summary>Rows of a row group.</summary>
    internal const int RowGroupRows = 1 << 15;

    private readonly string _path;
    private readonly string _partial;
    private readonly ColumnBuffer<TRow>[] _buffers;
    private ParquetFileWriter? _writer;
    private int _buffered;

    internal ParquetFile(string path)
    {
        _path = path;
        _partial = PartialName(path);
        _buffers = [.. TableSchema.Of<TRow>().Columns.Select(column => column.NewBuffer(256))];
    }

    /// <summary>The name that a file has while it is written.</summary>
    internal static string PartialName(string path) => path + ".partial";

    internal void Add(TRow row)
    {
        foreach (ColumnBuffer<TRow> buffer in _buffers)
            buffer.Add(row);
        if (++_buffered == RowGroupRows)
            Guarded(WriteGroup);
    }

    /// <summary>Writes what is buffered and the footer.</summary>
    internal void Finish() => Guarded(() =>
    {
        if (_buffered > 0)
            WriteGroup();
        Writer().Close();
        _writer!.Dispose();
        _writer = null;
    });

    /// <summary>Gives the finished file its name.</summary>
    internal void Publish() => Guarded(() => File.Move(_partial, _path, overwrite: true));

    /// <summary>Removes the file under either name.</summary>
    internal void Discard()
    {
        Dispose();
        foreach (string file in new[] { _partial, _path }.Where(File.Exists))
            File.Delete(file);
    }

    public void Dispose()
    {
        try
        {
            _writer?.Dispose();
        }
        catch (Exception cause) when (cause is ParquetException or IOException)
        {
            // The footer cannot be written to a full disk either; the failure has been reported already.
        }

        _writer = null;
    }

    private void WriteGroup()
    {
        using RowGroupWriter group = Writer().AppendRowGroup();
        foreach (ColumnBuffer<TRow> buffer in _buffers)
            buffer.WriteTo(group);
        _buffered = 0;
    }

    private ParquetFileWriter Writer()
    {
        if (_writer is not null)
            return _writer;
        ParquetSharp.Column[] columns =
            [.. TableSchema.Of<TRow>().Columns.Select(column => new ParquetSharp.Column(column.StoredType, column.Description.Name))];
        using var builder = new WriterPropertiesBuilder();
        using WriterProperties properties = builder.Compression(Compression.Zstd).CreatedBy("MarketSim").Build();
        var description = new Dictionary<string, string>(StringComparer.Ordinal) { ["marketsim.table"] = TableSchema.Of<TRow>().Name };
        return _writer = new ParquetFileWriter(_partial, columns, properties, description);
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception cause) when (cause is ParquetException or IOException or UnauthorizedAccessException)
        {
            throw new TableWriteException(_path, cause);
        }
    }
}
