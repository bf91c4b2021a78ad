using System.Reflection;
using MarketSim.Market.Books;
using MarketSim.Market.Policies;

namespace MarketSim.Reports.Tables;

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
