using ParquetSharp;

namespace MarketSim.Reports.Tables;

/// <summary>Reads tables back from a run's folder.</summary>
public static class TableReader
{
    /// <summary>Reads a whole table, or some of its columns.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Names of the columns wanted; all when none is named.</param>
    /// <exception cref="InvalidDataException">The file is not a Parquet file, or lacks a column. The message names the file.</exception>
    public static TableData Read(string path, params IReadOnlyCollection<string> columns)
    {
        TableData[] groups = [.. ReadGroups(path, columns)];
        if (groups.Length == 1)
            return groups[0];
        int rows = groups.Sum(group => group.RowCount);
        ColumnData[] joined =
            [.. groups[0].Columns.Select((column, index) => column with { Cells = Join(column.Type, groups, index, rows) })];
        return new TableData(joined, rows);
    }

    /// <summary>Reads a table row group by row group, so that a table of any length can be gone through.</summary>
    /// <inheritdoc cref="Read"/>
    /// <returns>At least one group, which is empty when the table is.</returns>
    public static IEnumerable<TableData> ReadGroups(string path, params IReadOnlyCollection<string> columns)
    {
        using ParquetFileReader reader = Open(path);
        int[] wanted = Wanted(reader, path, columns);
        int groups = reader.FileMetaData.NumRowGroups;
        for (int index = 0; index < groups; index++)
        {
            using RowGroupReader group = reader.RowGroup(index);
            int rows = checked((int)group.MetaData.NumRows);
            yield return new TableData([.. wanted.Select(column => ReadColumn(path, reader, group, column, rows))], rows);
        }

        if (groups == 0)
            yield return new TableData([.. wanted.Select(column => EmptyColumn(reader, column))], 0);
    }

    /// <summary>Reads a table as its rows.</summary>
    /// <inheritdoc cref="Read"/>
    public static IEnumerable<TRow> ReadRows<TRow>(string path)
        where TRow : class
    {
        IReadOnlyList<Column<TRow>> columns = TableSchema.Of<TRow>().Columns;
        foreach (TableData group in ReadGroups(path, [.. columns.Select(column => column.Description.Name)]))
        {
            Array[] cells = [.. columns.Select(column => group[column.Description.Name].Cells)];
            for (int index = 0; index < group.RowCount; index++)
            {
                var row = Activator.CreateInstance<TRow>();
                for (int column = 0; column < cells.Length; column++)
                    columns[column].Restore(row, Stored(cells[column].GetValue(index)));
                yield return row;
            }
        }
    }

    private static object? Stored(object? cell) => cell is DateOnly date ? Cells.Store(date) : cell;

    private static ParquetFileReader Open(string path)
    {
        try
        {
            return new ParquetFileReader(path);
        }
        catch (Exception cause) when (cause is ParquetException)
        {
            throw new InvalidDataException($"{path}: not a readable table: {cause.Message.ReplaceLineEndings(" ")}", cause);
        }
    }

    private static int[] Wanted(ParquetFileReader reader, string path, IReadOnlyCollection<string> names)
    {
        SchemaDescriptor schema = reader.FileMetaData.Schema;
        string[] all = [.. Enumerable.Range(0, schema.NumColumns).Select(index => schema.Column(index).Name)];
        if (names.Count == 0)
            return [.. Enumerable.Range(0, all.Length)];
        return
        [
            .. names.Select(name => Array.IndexOf(all, name) is var index and >= 0
                ? index
                : throw new InvalidDataException($"{path}: there is no column {name}; there are {string.Join(", ", all)}.")),
        ];
    }

    private static ColumnData ReadColumn(string path, ParquetFileReader reader, RowGroupReader group, int column, int rows)
    {
        string name = reader.FileMetaData.Schema.Column(column).Name;
        try
        {
            using LogicalColumnReader logical = group.Column(column).LogicalReader();
            return logical.Apply(new CellsOf(name, rows));
        }
        catch (ParquetException cause)
        {
            throw new InvalidDataException($"{path}: column {name} cannot be read: {cause.Message.ReplaceLineEndings(" ")}", cause);
        }
    }

    private static ColumnData EmptyColumn(ParquetFileReader reader, int column)
    {
        ColumnDescriptor descriptor = reader.FileMetaData.Schema.Column(column);
        Type type = descriptor.GetSystemTypes(reader.LogicalTypeFactory, null).logicalType;
        Type shown = type == typeof(Date) ? typeof(DateOnly) : type == typeof(Date?) ? typeof(DateOnly?) : type;
        return new ColumnData(descriptor.Name, shown, Array.CreateInstance(shown, 0));
    }

    private static Array Join(Type type, TableData[] groups, int column, int rows)
    {
        var all = Array.CreateInstance(type, rows);
        int at = 0;
        foreach (TableData group in groups)
        {
            group.Columns[column].Cells.CopyTo(all, at);
            at += group.RowCount;
        }

        return all;
    }

    /// <summary>Reads a column of whatever type it has.</summary>
    private sealed class CellsOf(string name, int rows) : ILogicalColumnReaderVisitor<ColumnData>
    {
        public ColumnData OnLogicalColumnReader<TValue>(LogicalColumnReader<TValue> columnReader)
        {
            TValue[] cells = columnReader.ReadAll(rows);
            return cells switch
            {
                Date[] dates => new ColumnData(name, typeof(DateOnly), Array.ConvertAll(dates, Cells.DateOf)),
                Date?[] dates => new ColumnData(
                    name, typeof(DateOnly?), Array.ConvertAll(dates, date => date is { } day ? Cells.DateOf(day) : (DateOnly?)null)),
                _ => new ColumnData(name, typeof(TValue), cells),
            };
        }
    }
}
