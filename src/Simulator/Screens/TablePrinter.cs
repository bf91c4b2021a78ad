using MarketSim.Reports.Tables;

namespace MarketSim.Simulator.Screens;

/// <summary>Prints the first rows of a table, group by group.</summary>
internal abstract class TablePrinter
{
    /// <summary>Prints.</summary>
    /// <param name="groups">The table; at least one group, which may be empty.</param>
    /// <param name="rows">Rows that are wanted.</param>
    public void Print(IEnumerable<TableData> groups, int rows)
    {
        int left = rows;
        bool begun = false;
        foreach (TableData group in groups)
        {
            if (!begun)
            {
                Begin(group.Columns);
                begun = true;
            }

            for (int row = 0; row < group.RowCount && left > 0; row++, left--)
            {
                Row([.. group.Columns.Select(column => column.Cells.GetValue(row))]);
            }

            if (left == 0)
            {
                break;
            }
        }

        End();
    }

    /// <summary>Before the first row.</summary>
    protected abstract void Begin(IReadOnlyList<ColumnData> columns);

    /// <summary>A row.</summary>
    protected abstract void Row(object?[] cells);

    /// <summary>After the last row.</summary>
    protected abstract void End();

    /// <summary>A cell as text that reads back to the same value; empty for none.</summary>
    protected static string Plain(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double value when double.IsNaN(value) => "",
        double value => value.ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
