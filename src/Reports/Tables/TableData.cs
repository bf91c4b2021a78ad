namespace MarketSim.Reports.Tables;

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
