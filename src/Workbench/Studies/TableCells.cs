using MarketSim.Reports.Tables;

namespace MarketSim.Workbench.Studies;

/// <summary>How cells of tables are written on pages.</summary>
public static class TableCells
{
    /// <summary>Whether a column holds numbers.</summary>
    public static bool IsNumber(ColumnData column) =>
        (Nullable.GetUnderlyingType(column.Type) ?? column.Type) is var type && (type == typeof(double) || type == typeof(int) || type == typeof(long) || type == typeof(ulong));

    /// <summary>A cell, numbers with five digits.</summary>
    public static string Words(object? cell) => cell switch
    {
        double number => !double.IsFinite(number) ? Printed.NoNumber : Math.Abs(number) >= 1e5 ? number.ToString("#,##0", CultureInfo.InvariantCulture) : number.ToString("G5", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        null => Printed.NoNumber,
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
