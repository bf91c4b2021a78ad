using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>What a run leaves in memory: its small tables whole, its large tables as counts. Facts, headlines and reports are worked out from it.</summary>
/// <param name="kinds">The types of owner, segments and kinds of work that the rows name by id.</param>
public sealed class RunRecord(MarketKinds kinds)
{
    /// <summary>The types of owner, segments and kinds of work that the rows name by id.</summary>
    public MarketKinds Kinds { get; } = kinds;

    /// <summary>One row a day.</summary>
    public List<NationalDay> National { get; } = [];

    /// <summary>A row a province and month.</summary>
    public List<ProvinceMonth> Provinces { get; } = [];

    /// <summary>A row an owner type and month.</summary>
    public List<OwnerMonth> Owners { get; } = [];

    /// <summary>A row a card model and month with leases.</summary>
    public List<RentMonth> Rents { get; } = [];

    /// <summary>A row a class of cards and month.</summary>
    public List<RentIndexMonth> RentIndices { get; } = [];

    /// <summary>A row a budget line, province and month with public money.</summary>
    public List<BudgetMonth> Budgets { get; } = [];

    /// <summary>A row a place and month; none in runs of versions that did not measure it.</summary>
    public List<BuildAheadMonth> BuildAhead { get; } = [];

    /// <summary>A row a place and calendar year; none in runs of versions that kept no welfare accounts.</summary>
    public List<WelfareYear> Welfare { get; } = [];

    /// <summary>What happened to centers, suppliers and brokers; nothing in runs of versions that did not write it down.</summary>
    public List<EventRow> Events { get; } = [];

    /// <summary>A row a card model and day.</summary>
    public List<CardDay> Cards { get; } = [];

    /// <summary>A row a center; filled at the end.</summary>
    public List<CenterRow> Centers { get; } = [];

    /// <summary>A row a supplier; filled at the end.</summary>
    public List<SupplierRow> Suppliers { get; } = [];

    /// <summary>A row a broker; filled at the end.</summary>
    public List<BrokerRow> Brokers { get; } = [];

    /// <summary>A row a buyer; filled at the end.</summary>
    public List<BuyerRow> Buyers { get; } = [];

    /// <summary>Counts by calendar year of what the large tables and the pipeline hold.</summary>
    public SortedDictionary<int, YearCounts> Years { get; init; } = [];
}

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
            case RentMonth rents:
                record.Rents.Add(rents);
                break;
            case RentIndexMonth index:
                record.RentIndices.Add(index);
                break;
            case BudgetMonth budget:
                record.Budgets.Add(budget);
                break;
            case BuildAheadMonth ahead:
                record.BuildAhead.Add(ahead);
                break;
            case WelfareYear welfare:
                record.Welfare.Add(welfare);
                break;
            case EventRow happened:
                record.Events.Add(happened);
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
