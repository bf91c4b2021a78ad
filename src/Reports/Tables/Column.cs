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
        bool optional = bare != whole;
        (ColumnType type, string cell) = CellType(property, bare);
        string[] words = bare.IsEnum ? [.. Enum.GetNames(bare).Select(SnakeCase.Of)] : [];
        var description = new TableColumn(SnakeCase.Of(property.Name), type, optional, property.Name, words);
        MethodInfo factory = typeof(Cells).GetMethod(cell + (optional ? "OrEmpty" : ""), BindingFlags.Static | BindingFlags.NonPublic)
            ?? throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name}: optional {type} is not a column type.");
        MethodInfo bound = bare.IsEnum ? factory.MakeGenericMethod(typeof(TRow), bare) : factory.MakeGenericMethod(typeof(TRow));
        return (Column<TRow>)bound.Invoke(null, [description, property])!;
    }

    private static (ColumnType Type, string Cell) CellType(PropertyInfo property, Type bare) => bare switch
    {
        { IsEnum: true } => (ColumnType.Word, nameof(Cells.Word)),
        _ when bare == typeof(int) => (ColumnType.Whole, nameof(Cells.Int32)),
        _ when bare == typeof(long) => (ColumnType.LongWhole, nameof(Cells.Int64)),
        _ when bare == typeof(ulong) => (ColumnType.Natural, nameof(Cells.UInt64)),
        _ when bare == typeof(double) => (ColumnType.Real, nameof(Cells.Double)),
        _ when bare == typeof(bool) => (ColumnType.Boolean, nameof(Cells.Boolean)),
        _ when bare == typeof(string) && property.IsDefined(typeof(ReferencesAttribute)) => (ColumnType.Word, nameof(Cells.Text)),
        _ when bare == typeof(string) => (ColumnType.Text, nameof(Cells.Text)),
        _ when bare == typeof(DateOnly) => (ColumnType.Date, nameof(Cells.Date)),
        _ => throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name}: {bare.Name} is not a column type."),
    };
}
