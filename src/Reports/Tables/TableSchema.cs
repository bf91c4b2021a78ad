using System.Reflection;

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
