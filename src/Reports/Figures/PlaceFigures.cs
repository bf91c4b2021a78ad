using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Reports.Figures;

/// <summary>What a planner looks at, for the nation, for each type of owner and for each province: figures such as <c>province.Guizhou.welfare_cny</c>.</summary>
/// <remarks>
/// Summed over the focus year and all later ones, as fact F28 is. Served value is what leases signed were worth to their buyers, and own work to owners, at the
/// place's centers; idle cost is running cost and depreciation of their idle card-days; welfare is the one less the other. Unmet need is that of the place's
/// buyers, whoever might have served them; owners have no buyers. Payback is that of centers which opened during the run.
/// </remarks>
public static class PlaceFigures
{
    /// <summary>Names of the figures of one place, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["welfare_cny", "served_value_cny", "idle_cost_cny", "sold_share", "unmet_share", "payback_median_years", "payback_never_share"];

    /// <summary>The figures of all places, in order: nation, owners, provinces.</summary>
    /// <param name="record">The run.</param>
    /// <param name="provinces">Ids of the scenario's provinces, in their order.</param>
    public static IReadOnlyList<NamedValue> Of(RunRecord record, IReadOnlyList<string> provinces)
    {
        int from = Calendar.FocusYear(record);
        YearCounts[] years = [.. record.Years.Where(year => year.Key >= from).Select(year => year.Value)];
        var figures = new List<NamedValue>();
        Add(
            figures, "nation", years.Sum(year => year.ServedValueCny), years.Sum(year => year.IdleCostCny),
            Means.Share(years.Sum(year => year.SoldByOwner.Sum()), years.Sum(year => year.AvailableByOwner.Sum())),
            Means.Share(years.Sum(year => year.UnmetCardDays.Sum()), years.Sum(year => year.RequestedCardDays.Sum())),
            record.Centers);
        for (int owner = 0; owner < record.Kinds.Owners.Count; owner++)
        {
            int own = owner;
            string id = record.Kinds.Owners[owner].Id;
            Add(
                figures, NameOf(id), years.Sum(year => year.ServedValueByOwnerCny[own]), years.Sum(year => year.IdleCostByOwnerCny[own]),
                Means.Share(years.Sum(year => year.SoldByOwner[own]), years.Sum(year => year.AvailableByOwner[own])),
                double.NaN,
                record.Centers.Where(center => center.Owner == id));
        }

        for (int province = 0; province < provinces.Count; province++)
        {
            string id = provinces[province];
            ProvinceMonth[] months = [.. record.Provinces.Where(month => month.Month.Year >= from && month.Province == id)];
            int at = province;
            Add(
                figures, "province." + id, Sum(years, year => year.ServedValueByProvinceCny, at), Sum(years, year => year.IdleCostByProvinceCny, at),
                Means.Share(months.Sum(month => month.CardDaysSold), months.Sum(month => month.CardDaysAvailable)),
                Means.Share(Sum(years, year => year.UnmetByProvinceCardDays, at), Sum(years, year => year.RequestedByProvinceCardDays, at)),
                record.Centers.Where(center => center.Province == id));
        }

        return figures;
    }

    /// <summary>The place of an owner type by its id, such as <c>owner.local_government</c>.</summary>
    public static string NameOf(string owner) => "owner." + owner;

    private static void Add(List<NamedValue> figures, string place, double served, double idle, double soldShare, double unmet, IEnumerable<CenterRow> centers)
    {
        PaybackFigures payback = PaybackFigures.Of(centers, center => center.CapexCny > 0);
        double[] values = [served - idle, served, idle, soldShare, unmet, payback.MedianYears, payback.NeverShare];
        figures.AddRange(values.Select((value, i) => new NamedValue(place + "." + Names[i], value)));
    }

    private static double Sum(YearCounts[] years, Func<YearCounts, Dictionary<int, double>> sums, int key) =>
        years.Sum(year => sums(year).GetValueOrDefault(key));
}
