namespace MarketSim.Reports.Tables;

/// <summary>The SHA-256 of a table's content, which does not depend on how a file encodes or compresses it.</summary>
/// <remarks>
/// <para>The hashed stream; integers are little-endian, text is its length in bytes (int32) and then UTF-8:</para>
/// <list type="number">
/// <item>the text <c>marketsim-table-1</c>, the table's name, the number of columns (int32);</item>
/// <item>for each column its name, its <see cref="ColumnType"/> (byte), whether it is optional (byte 0 or 1);</item>
/// <item>for each row a byte 1, then its cells: an optional cell begins with a byte, 0 empty or 1 not; int32 in 4 bytes, int64 and
/// uint64 in 8, a double as its IEEE 754 bits in 8 (every zero as +0, every NaN as 0x7FF8000000000000), a boolean in one byte,
/// text and words as text, a date as days since 1970-01-01 (int32);</item>
/// <item>a byte 0 and the number of rows (int64).</item>
/// </list>
/// </remarks>
public sealed class ContentHash<TRow> : IDisposable
    where TRow : class
{
    private readonly CanonicalBytes _bytes = new();

    /// <summary>Begins with the table's name and columns.</summary>
    public ContentHash()
    {
        _bytes.Text("marketsim-table-1");
        _bytes.Text(TableSchema.Of<TRow>().Name);
        _bytes.Whole(TableSchema.Of<TRow>().Columns.Count);
        foreach (Column<TRow> column in TableSchema.Of<TRow>().Columns)
        {
            _bytes.Text(column.Description.Name);
            _bytes.Byte((byte)column.Description.Type);
            _bytes.Byte(column.Description.Optional ? (byte)1 : (byte)0);
        }
    }

    /// <summary>Rows hashed.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(TRow row)
    {
        _bytes.Byte(1);
        foreach (Column<TRow> column in TableSchema.Of<TRow>().Columns)
            column.Hash(row, _bytes);
        Rows++;
    }

    /// <summary>Ends the stream; no row can be added afterwards.</summary>
    public TableDigest Finish()
    {
        _bytes.Byte(0);
        _bytes.LongWhole(Rows);
        return new TableDigest(TableSchema.Of<TRow>().Name, Rows, _bytes.Finish());
    }

    /// <inheritdoc/>
    public void Dispose() => _bytes.Dispose();
}
