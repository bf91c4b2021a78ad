using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Workbench.Charts;

namespace MarketSim.Workbench.Live;

/// <summary>Something that a map of provinces shows.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Title">What it is, with its unit.</param>
/// <param name="Format">How values are printed.</param>
/// <param name="Of">Its value in a month; not a number where there is none.</param>
public sealed record ProvinceMeasure(string Id, Text Title, ChartFormat Format, Func<ProvinceMonth, double> Of)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProvinceMeasure> All { get; } =
    [
        new("take_up", new("Take-up of card-days", "算力上架率"), ChartFormat.Share, row => row.CardDaysAvailable > 0 ? row.TakeUp : double.NaN),
        new("idle", new("Idle card-days a day, thousand", "日均闲置卡日（千）"), ChartFormat.Number, row => (row.CardDaysAvailable - row.CardDaysTakenUp) / 1000.0 / DateTime.DaysInMonth(row.Month.Year, row.Month.Month)),
        new("market_take_up", new("Take-up of market-built centers", "市场化智算中心上架率"), ChartFormat.Share, row => row.MarketCardDaysAvailable > 0 ? (double)row.MarketCardDaysTakenUp / row.MarketCardDaysAvailable : double.NaN),
        new("rent", new("Rent of signed leases, yuan per card-hour", "签约租金（元/卡时）"), ChartFormat.Number, row => row.RentCnyPerCardHour > 0 ? row.RentCnyPerCardHour : double.NaN),
        new("capacity", new("Capacity, EFLOPS at FP16", "算力规模（EFLOPS，FP16）"), ChartFormat.Number, row => row.CapacityPflopsFp16 / 1000),
        new("centers", new("Centers in operation", "在运智算中心（个）"), ChartFormat.Number, row => row.CentersOperating),
        new("requested", new("Work requested, thousand card-days", "需求量（千卡日）"), ChartFormat.Number, row => row.RequestedReferenceCardDays / 1000),
    ];

    /// <summary>One by its id; the first of all for any other text.</summary>
    public static ProvinceMeasure Find(string? id) => All.FirstOrDefault(one => one.Id == id) ?? All[0];

    /// <summary>Months that are over, in order.</summary>
    public static IReadOnlyList<DateOnly> Months(RunRecord record) => [.. record.Provinces.Select(row => row.Month).Distinct()];

    /// <summary>Values by province in a month.</summary>
    public IReadOnlyDictionary<string, double> On(RunRecord record, DateOnly month) =>
        record.Provinces.Where(row => row.Month == month).ToDictionary(row => row.Province, Of, StringComparer.Ordinal);

    /// <summary>The history of a province.</summary>
    public IReadOnlyList<ChartPoint> HistoryOf(RunRecord record, string province) =>
        [.. record.Provinces.Where(row => row.Province == province).Select(row => new ChartPoint(row.Month, Of(row)))];
}
