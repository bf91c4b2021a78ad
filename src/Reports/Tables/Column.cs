using System.Reflection;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;

namespace MarketSim.Reports.Tables;

/// <summary>A column bound to the rows that it comes from.</summary>
public abstract class Column<TRow>(TableColumn description)
    where TRow : class
{
    /// <summary>Name, type and whether empty cells are allowed.</summary>
    public TableColumn Description { get; } = description;

    /// <summary>The type that Parquet stores.</summary>
    internal abstract Type StoredType { get; }

    /// <summary>Adds the row's cell to the canonical stream.</summary>
    internal abstract void Hash(TRow row, CanonicalBytes bytes);

    /// <summary>A buffer for the cells of one row group.</summary>
    internal abstract ColumnBuffer<TRow> NewBuffer(int capacity);

    /// <summary>Puts a stored cell into a row.</summary>
    internal abstract void Restore(TRow row, object? stored);

    /// <summary>Binds the property of a row type: one column, or one for each levy.</summary>
    internal static IEnumerable<Column<TRow>> Bind(PropertyInfo property) => property.PropertyType == typeof(AmountsByPurpose)
        ? PolicyKinds.Levies.Select(kind => new LevyColumn<TRow>(kind, property))
        : [BindOne(property)];

    private static Column<TRow> BindOne(PropertyInfo property)
    {
        Type whole = property.PropertyType;
        Type bare = Nullable.GetUnderlyingType(whole) ?? whole;
        string[] words = bare.IsEnum ? [.. Enum.GetNames(bare).Select(SnakeCase.Of)] : [];
        return Cells.Bind<TRow>(new TableColumn(SnakeCase.Of(property.Name), TypeOf(property, bare), bare != whole, property.Name, words), property, bare);
    }

    private static ColumnType TypeOf(PropertyInfo property, Type bare) => bare switch
    {
        { IsEnum: true } => ColumnType.Word,
        _ when bare == typeof(int) => ColumnType.Whole,
        _ when bare == typeof(long) => ColumnType.LongWhole,
        _ when bare == typeof(ulong) => ColumnType.Natural,
        _ when bare == typeof(double) => ColumnType.Real,
        _ when bare == typeof(bool) => ColumnType.Boolean,
        _ when bare == typeof(string) && property.IsDefined(typeof(ReferencesAttribute)) => ColumnType.Word,
        _ when bare == typeof(string) => ColumnType.Text,
        _ when bare == typeof(DateOnly) => ColumnType.Date,
        _ => throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name}: {bare.Name} is not a column type."),
    };
}
