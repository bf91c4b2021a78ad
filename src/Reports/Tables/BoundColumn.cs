using System.Reflection;
using MarketSim.Market.Books;
using MarketSim.Market.Policies;
using ParquetSharp;

namespace MarketSim.Reports.Tables;

/// <summary>A column whose getter is a delegate of its own type: no reflection and no boxing per row.</summary>
/// <param name="description">The column.</param>
/// <param name="property">The property it comes from.</param>
/// <param name="store">The property's value as Parquet stores it.</param>
/// <param name="restore">A stored value as the property has it.</param>
/// <param name="hash">Adds a stored value that is not empty to the canonical stream.</param>
internal class Column<TRow, TValue, TStored>(
    TableColumn description,
    PropertyInfo property,
    Func<TValue, TStored> store,
    Func<TStored, TValue> restore,
    Action<CanonicalBytes, TStored> hash) : Column<TRow>(description)
    where TRow : class
{
    private readonly Func<TRow, TValue> _get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();
    private readonly Action<TRow, TValue>? _set = property.SetMethod?.CreateDelegate<Action<TRow, TValue>>();

    internal override Type StoredType => typeof(TStored);

    internal override void Hash(TRow row, CanonicalBytes bytes)
    {
        TStored stored = Stored(row);
        if (Description.Optional)
        {
            bytes.Byte(stored is null ? (byte)0 : (byte)1);
            if (stored is null)
                return;
        }

        hash(bytes, stored);
    }

    internal override ColumnBuffer<TRow> NewBuffer(int capacity) => new Buffer(this, capacity);

    internal override void Restore(TRow row, object? stored) => Set(row, restore((TStored)stored!));

    protected TValue Get(TRow row) => _get(row);

    protected void Set(TRow row, TValue value) =>
        (_set ?? throw new NotSupportedException($"{typeof(TRow).Name}.{Description.Property} cannot be set."))(row, value);

    /// <remarks>A missing text would be a null in a column that has none: it is an error of the row, named here.</remarks>
    private TStored Stored(TRow row)
    {
        TStored stored = store(_get(row));
        if (stored is null && !Description.Optional)
            throw new ArgumentException($"{typeof(TRow).Name}.{Description.Property} is null.", nameof(row));
        return stored;
    }

    private sealed class Buffer(Column<TRow, TValue, TStored> column, int capacity) : ColumnBuffer<TRow>
    {
        private readonly List<TStored> _cells = new(capacity);

        internal override void Add(TRow row) => _cells.Add(column.Stored(row));

        internal override void WriteTo(RowGroupWriter group)
        {
            using LogicalColumnWriter<TStored> writer = group.NextColumn().LogicalWriter<TStored>();
            writer.WriteBatch(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cells));
            _cells.Clear();
        }
    }
}

/// <summary>The cells of one column in the row group that is being filled.</summary>
internal abstract class ColumnBuffer<TRow>
    where TRow : class
{
    internal abstract void Add(TRow row);

    internal abstract void WriteTo(RowGroupWriter group);
}

/// <summary>The column of one levy: what was paid for its purpose.</summary>
internal sealed class LevyColumn<TRow>(LevyKind kind, PropertyInfo property) : Column<TRow, AmountsByPurpose, double>(
    new TableColumn($"{kind.Purpose.Id}_cny", ColumnType.Real, Optional: false, property.Name, [], $"Paid under the policy `{kind.Id}`, yuan: {kind.Summary}"),
    property,
    amounts => amounts.Of(kind.Purpose.Id),
    stored => AmountsByPurpose.None.With(kind.Purpose.Id, stored),
    (bytes, stored) => bytes.Real(stored))
    where TRow : class
{
    /// <remarks>The other levies of the row stay as they are.</remarks>
    internal override void Restore(TRow row, object? stored) => Set(row, Get(row).With(kind.Purpose.Id, (double)stored!));
}
