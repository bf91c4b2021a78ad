using MarketSim.Market.Setting;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Figures;

/// <summary>What a planner looks at, for the nation, for each type of owner and for each province: figures such as <c>province.Guizhou.welfare_cny</c>.</summary>
/// <remarks>
/// Welfare and its parts are present values over the whole run (table <c>welfare</c>, decision 13). Capacity and demand are means over the months in which projects are sized by the build-ahead
/// ratio (table <c>build_ahead</c>). Take-up and unmet need are of the focus year and all later ones. Unmet need is that of the place's buyers, whoever might have served them; owners have no
/// buyers. Payback is that of centers which opened during the run, projections counted; the share that never pays back is of those that can be judged, and the unknown share is of all centers
/// that opened.
/// </remarks>
public static class PlaceFigures
{
    private const string Nation = "nation";
    private const string Owner = "owner.";
    private const string Province = "province.";

    private static readonly (string Id, Better Better, Func<WelfareYear, double> Column)[] Accounts =
    [
        ("welfare_cny", Better.High, row => row.PresentWelfareCny()),
        ("benefits_cny", Better.High, row => row.PresentBenefitsCny),
        ("resources_cny", Better.Neither, row => row.PresentResourcesCny),
        ("buyers_surplus_cny", Better.High, row => row.PresentBuyersSurplusCny),
        ("owners_surplus_cny", Better.High, row => row.PresentOwnersSurplusCny),
        ("public_money_surplus_cny", Better.Neither, row => row.PresentPublicMoneySurplusCny),
        ("others_surplus_cny", Better.Neither, row => row.PresentSuppliersSurplusCny + row.PresentBrokersSurplusCny + row.PresentLendersSurplusCny + row.PresentOutsideSurplusCny),
    ];

    /// <summary>The figures of one place, in order.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        .. Accounts.Select(account => Of(account.Id, FigureUnit.Money, account.Better)),
        Of("capacity_pflops_fp16", FigureUnit.Pflops, Better.Neither), Of("demand_pflops", FigureUnit.Pflops, Better.Neither),
        Of("take_up", FigureUnit.Share, Better.High), Of("unmet_share", FigureUnit.Share, Better.Low),
        Of("payback_median_years", FigureUnit.Years, Better.Low), Of("payback_never_share", FigureUnit.Share, Better.Low),
        Of("payback_unknown_share", FigureUnit.Share, Better.Neither),
    ];

    /// <summary>The places of a scenario, in order: nation, owners, provinces.</summary>
    /// <param name="kinds">The scenario's types of owner.</param>
    /// <param name="provinces">Ids of the scenario's provinces, in their order.</param>
    public static IReadOnlyList<string> Places(MarketKinds kinds, IReadOnlyList<string> provinces) =>
        [Nation, .. kinds.Owners.Select(owner => NameOf(owner.Id)), .. provinces.Select(province => Province + province)];

    /// <summary>The place and the figure that a name is made of; nothing when it is not a figure of a place.</summary>
    public static (string Place, string Figure)? Split(string name)
    {
        int at = name.LastIndexOf('.');
        if (at < 0)
            return null;
        (string place, string figure) = (name[..at], name[(at + 1)..]);
        bool isPlace = place == Nation || place.StartsWith(Owner, StringComparison.Ordinal) || place.StartsWith(Province, StringComparison.Ordinal);
        return isPlace && All.Concat(AccountFigures.OfProvince).Any(one => one.Id == figure) ? (place, figure) : null;
    }

    /// <summary>The figures of all places, in order: nation, owners, provinces.</summary>
    /// <param name="record">The run.</param>
    /// <param name="provinces">Ids of the scenario's provinces, in their order.</param>
    public static IReadOnlyList<NamedValue> Of(RunRecord record, IReadOnlyList<string> provinces)
    {
        int from = RunCalendar.FocusYear(record);
        YearCounts[] years = [.. record.Years.Where(year => year.Key >= from).Select(year => year.Value)];
        var figures = new List<NamedValue>();
        Add(
            figures, record, Nation,
            Means.Share(years.Sum(year => year.TakeUpByOwner.Sum()), years.Sum(year => year.AvailableByOwner.Sum())),
            Means.Share(years.Sum(year => year.UnmetCardDays.Sum()), years.Sum(year => year.RequestedCardDays.Sum())),
            record.Centers);
        for (int owner = 0; owner < record.Kinds.Owners.Count; owner++)
        {
            int own = owner;
            string id = record.Kinds.Owners[owner].Id;
            Add(
                figures, record, NameOf(id),
                Means.Share(years.Sum(year => year.TakeUpByOwner[own]), years.Sum(year => year.AvailableByOwner[own])),
                double.NaN,
                record.Centers.Where(center => center.Owner == id));
        }

        for (int province = 0; province < provinces.Count; province++)
        {
            string id = provinces[province];
            ProvinceMonth[] months = [.. record.Provinces.Where(month => month.Month.Year >= from && month.Province == id)];
            int at = province;
            Add(
                figures, record, Province + id,
                Means.Share(months.Sum(month => month.CardDaysTakenUp), months.Sum(month => month.CardDaysAvailable)),
                Means.Share(Sum(years, year => year.UnmetByProvinceCardDays, at), Sum(years, year => year.RequestedByProvinceCardDays, at)),
                record.Centers.Where(center => center.Province == id));
        }

        return figures;
    }

    /// <summary>The place of an owner type by its id, such as <c>owner.local_government</c>.</summary>
    public static string NameOf(string owner) => Owner + owner;

    private static Figure Of(string name, FigureUnit unit, Better better) => new(name, unit, Text.Same(name), better) { Scope = FigureScope.Place };

    private static void Add(List<NamedValue> figures, RunRecord record, string place, double takeUp, double unmet, IEnumerable<CenterRow> centers)
    {
        BuildAheadMonth[] months = [.. record.BuildAhead.Where(month => month.Place == place && month.InPlan)];
        PaybackFigures payback = PaybackFigures.Of(centers, _ => true);
        double[] values =
        [
            .. Accounts.Select(account => WelfareFigures.Present(record, place, account.Column)),
            Means.Share(months.Sum(month => month.CapacityPflopsFp16), months.Length), Means.Share(months.Sum(month => month.DemandPflops), months.Length),
            takeUp, unmet, payback.MedianYears, payback.NeverShare, payback.UnknownShare,
        ];
        figures.AddRange(values.Select((value, i) => new NamedValue(place + "." + All[i].Id, value)));
    }

    private static double Sum(YearCounts[] years, Func<YearCounts, Dictionary<int, double>> sums, int key) =>
        years.Sum(year => sums(year).GetValueOrDefault(key));
}
