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
