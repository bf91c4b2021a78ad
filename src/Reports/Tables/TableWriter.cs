namespace MarketSim.Reports.Tables;

/// <summary>Writes a table that is there as a whole.</summary>
public static class TableWriter
{
    /// <summary>Writes rows to a Parquet file and hashes them.</summary>
    /// <exception cref="TableWriteException">The file cannot be written; nothing is left of it.</exception>
    public static TableDigest Write<TRow>(string path, IEnumerable<TRow> rows)
        where TRow : class
    {
        using var file = new ParquetFile<TRow>(path);
        using var hash = new ContentHash<TRow>();
        try
        {
            foreach (TRow row in rows)
            {
                file.Add(row);
                hash.Add(row);
            }

            file.Finish();
            file.Publish();
            return hash.Finish();
        }
        catch (TableWriteException)
        {
            file.Discard();
            throw;
        }
    }
}

/// <summary>A file of a run could not be written: the disk is full, the place cannot be written to. The message names the file.</summary>
public sealed class TableWriteException(string file, Exception cause)
    : IOException($"{file}: cannot be written: {cause.Message.ReplaceLineEndings(" ")}", cause)
{
    /// <summary>The file.</summary>
    public string File { get; } = file;
}
