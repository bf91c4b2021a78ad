using System.Reflection;
using System.Text.Json;

namespace MarketSim.Reports.Tables;

/// <summary>The table that a row type belongs to: a name and columns in the order of the properties.</summary>
/// <typeparam name="TRow">A record with a <see cref="TableAttribute"/>.</typeparam>
public sealed class TableSchema<TRow>
    where TRow : class
{
    internal TableSchema()
    {
        Name = TableSchema.NameOf(typeof(TRow));
        Columns =
        [
            .. typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(property => property.GetMethod is not null && property.SetMethod is not null)
                .OrderBy(property => property.MetadataToken)
                .SelectMany(Column<TRow>.Bind),
        ];
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<Column<TRow>> Columns { get; }
}

/// <summary>The tables of row types.</summary>
public static class TableSchema
{
    /// <summary>The table of a row type; worked out once.</summary>
    /// <exception cref="NotSupportedException">The type has no table, or a property of a type that no column holds.</exception>
    public static TableSchema<TRow> Of<TRow>()
        where TRow : class => Known<TRow>.Schema;

    /// <summary>The name of a row type's table.</summary>
    public static string NameOf(Type row) =>
        row.GetCustomAttribute<TableAttribute>()?.Name ?? throw new NotSupportedException($"{row.Name} has no table.");

    private static class Known<TRow>
        where TRow : class
    {
        internal static readonly TableSchema<TRow> Schema = new();
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Name, snake_case with unit.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Optional">Whether a cell may be empty.</param>
/// <param name="Property">Name of the row type's property.</param>
/// <param name="Words">For a column of fixed words: the words allowed, in order; else empty.</param>
/// <param name="Meaning">What it says; null where the documentation of the property says it.</param>
public sealed record TableColumn(string Name, ColumnType Type, bool Optional, string Property, IReadOnlyList<string> Words, string? Meaning = null);

/// <summary>What a column holds. The numbers are part of the content hash and do not change.</summary>
public enum ColumnType
{
    /// <summary>32-bit signed integer.</summary>
    Whole = 1,

    /// <summary>64-bit signed integer.</summary>
    LongWhole = 2,

    /// <summary>64-bit unsigned integer.</summary>
    Natural = 3,

    /// <summary>64-bit floating point.</summary>
    Real = 4,

    /// <summary>True or false.</summary>
    Boolean = 5,

    /// <summary>Text, UTF-8.</summary>
    Text = 6,

    /// <summary>A calendar day.</summary>
    Date = 7,

    /// <summary>One of a set of words, snake_case: fixed ones, or the ids of a list of the scenario; stored as text.</summary>
    Word = 8,
}

/// <summary>The tables that every run leaves.</summary>
public static class RunTables
{
    /// <summary>The row types, in the order in which documents list their tables.</summary>
    public static IReadOnlyList<Type> RowTypes { get; } =
    [
        typeof(NationalDay), typeof(ProvinceMonth), typeof(OwnerMonth), typeof(RentMonth), typeof(RentIndexMonth), typeof(BudgetMonth), typeof(BuildAheadMonth), typeof(WelfareYear), typeof(CardDay), typeof(EventRow),
        typeof(CenterRow), typeof(SupplierRow), typeof(BrokerRow), typeof(BuyerRow), typeof(LeaseRow), typeof(RequestRow),
    ];

    /// <summary>The names of the tables, in the same order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. RowTypes.Select(TableSchema.NameOf)];
}

/// <summary>Names in code turned into names in tables.</summary>
public static class SnakeCase
{
    /// <summary><c>CapacityPflopsFp16</c> becomes <c>capacity_pflops_fp16</c>.</summary>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
