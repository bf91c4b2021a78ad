namespace MarketSim.Reports.Tables;

/// <summary>The tables that every run leaves.</summary>
public static class RunTables
{
    /// <summary>The row types, in the order in which documents list their tables.</summary>
    public static IReadOnlyList<Type> RowTypes { get; } =
    [
        typeof(NationalDay), typeof(ProvinceMonth), typeof(OwnerMonth), typeof(CardDay), typeof(CenterRow),
        typeof(SupplierRow), typeof(BrokerRow), typeof(BuyerRow), typeof(LeaseRow), typeof(RequestRow),
    ];

    /// <summary>The names of the tables, in the same order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. RowTypes.Select(TableSchema.NameOf)];
}
