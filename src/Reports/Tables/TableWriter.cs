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
