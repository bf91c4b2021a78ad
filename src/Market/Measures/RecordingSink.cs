using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Measures;

/// <summary>Keeps the rows of small tables in a record, and hands all rows on.</summary>
/// <param name="record">Takes the rows of small tables.</param>
/// <param name="rows">Takes all rows.</param>
public sealed class RecordingSink(RunRecord record, IRowSink rows) : IRowSink
{
    /// <inheritdoc/>
    public void Append<TRow>(TRow row)
        where TRow : class
    {
        switch (row)
        {
            case NationalDay day:
                record.National.Add(day);
                break;
            case CardDay card:
                record.Cards.Add(card);
                break;
            case ProvinceMonth province:
                record.Provinces.Add(province);
                break;
            case OwnerMonth owner:
                record.Owners.Add(owner);
                break;
            case SupplierRow supplier:
                record.Suppliers.Add(supplier);
                break;
            case CenterRow center:
                record.Centers.Add(center);
                break;
            case BrokerRow broker:
                record.Brokers.Add(broker);
                break;
            case BuyerRow buyer:
                record.Buyers.Add(buyer);
                break;
        }

        rows.Append(row);
    }

    /// <inheritdoc/>
    public void DayDone(int day) => rows.DayDone(day);
}
