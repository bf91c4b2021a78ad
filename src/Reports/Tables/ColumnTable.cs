using ParquetSharp;

namespace MarketSim.Reports.Tables;

/// <summary>Writes a table whose columns are known at run time only, such as the points of a study with a column for each of its factors.</summary>
public static class ColumnTable
{
    /// <summary>Writes a Parquet file and hashes the content as <see cref="ContentHash{TRow}"/> does.</summary>
    /// <param name="path">The file; the table is called as it is, without extension.</param>
    /// <param name="table">The columns: of type int, long, ulong, double, bool or string.</param>
    /// <exception cref="TableWriteException">The file cannot be written; nothing is left of it.</exception>
    /// <exception cref="NotSupportedException">A column is of another type.</exception>
    public static TableDigest Write(string path, TableData table)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string partial = ParquetFile<object>.PartialName(path);
        try
        {
            WriteFile(partial, name, table);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception cause) when (cause is ParquetException or IOException or UnauthorizedAccessException)
        {
            File.Delete(partial);
            throw new TableWriteException(path, cause);
        }

        return new TableDigest(name, table.RowCount, Hash(name, table));
    }

    private static void WriteFile(string file, string name, TableData table)
    {
        ParquetSharp.Column[] columns = [.. table.Columns.Select(column => new ParquetSharp.Column(column.Type, column.Name))];
        using var builder = new WriterPropertiesBuilder();
        using WriterProperties properties = builder.Compression(Compression.Zstd).CreatedBy("MarketSim").Build();
        var description = new Dictionary<string, string>(StringComparer.Ordinal) { ["marketsim.table"] = name };
        // A link of that name would be followed.
        File.Delete(file);
        using var writer = new ParquetFileWriter(file, columns, properties, description);
        using (RowGroupWriter group = writer.AppendRowGroup())
        {
            foreach (ColumnData column in table.Columns)
            {
                using LogicalColumnWriter cells = group.NextColumn().LogicalWriter();
                cells.Apply(new CellsOf(column.Cells));
            }
        }

        writer.Close();
    }

    private static string Hash(string name, TableData table)
    {
        using var bytes = new CanonicalBytes();
        bytes.Text("marketsim-table-1");
        bytes.Text(name);
        bytes.Whole(table.Columns.Count);
        foreach (ColumnData column in table.Columns)
        {
            bytes.Text(column.Name);
            bytes.Byte((byte)TypeOf(column));
            bytes.Byte(0);
        }

        for (int row = 0; row < table.RowCount; row++)
        {
            bytes.Byte(1);
            foreach (ColumnData column in table.Columns)
                Hash(bytes, column.Cells.GetValue(row)!);
        }

        bytes.Byte(0);
        bytes.LongWhole(table.RowCount);
        return bytes.Finish();
    }

    private static void Hash(CanonicalBytes bytes, object cell)
    {
        switch (cell)
        {
            case int whole:
                bytes.Whole(whole);
                break;
            case double real:
                bytes.Real(real);
                break;
            case bool flag:
                bytes.Byte(flag ? (byte)1 : (byte)0);
                break;
            case string text:
                bytes.Text(text);
                break;
            case ulong natural:
                bytes.LongWhole(unchecked((long)natural));
                break;
            default:
                bytes.LongWhole(Convert.ToInt64(cell, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static ColumnType TypeOf(ColumnData column) => column.Cells switch
    {
        double[] => ColumnType.Real,
        string[] => ColumnType.Text,
        bool[] => ColumnType.Boolean,
        _ when column.Type == typeof(int) => ColumnType.Whole,
        _ when column.Type == typeof(long) => ColumnType.LongWhole,
        _ when column.Type == typeof(ulong) => ColumnType.Natural,
        _ => throw new NotSupportedException($"{column.Name}: {column.Type.Name} is not a column type."),
    };

    private sealed class CellsOf(Array cells) : ILogicalColumnWriterVisitor<bool>
    {
        public bool OnLogicalColumnWriter<TValue>(LogicalColumnWriter<TValue> columnWriter)
        {
            columnWriter.WriteBatch((TValue[])cells);
            return true;
        }
    }
}

/// <summary>Rows of a table as columns.</summary>
/// <param name="Columns">The columns, in the table's order.</param>
/// <param name="RowCount">Number of rows.</param>
public sealed record TableData(IReadOnlyList<ColumnData> Columns, int RowCount)
{
    /// <summary>The column of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ColumnData this[string name] =>
        Columns.FirstOrDefault(column => column.Name == name) ?? throw new KeyNotFoundException($"There is no column {name}.");
}

/// <summary>A column's cells.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Type">Element type of the cells: int, long, ulong, double, bool, string or DateOnly, or the nullable of one.</param>
/// <param name="Cells">The cells: an array of that type.</param>
public sealed record ColumnData(string Name, Type Type, Array Cells);
