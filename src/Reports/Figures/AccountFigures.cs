using MarketSim.Market.Setting;

namespace MarketSim.Reports.Figures;

/// <summary>Who pays, gains and loses over a whole run: what the statement of a policy compares.</summary>
/// <remarks>
/// Public cost is what was paid, less what was taken in. Surplus is what the leases signed were worth to their buyers, less all that they cost them, each lease whole on the day of signing. Income is
/// owners' rent from others and the value of their own work, less energy, operations and levies. Own work counts at the reference value and not at the internal price, which follows the market's rents
/// though nobody pays or gets more. Investment and its subsidies are no part of it.
/// </remarks>
public static class AccountFigures
{
    private const string Province = "province.";

    /// <summary>Public cost by policy.</summary>
    internal static FigureFamily Cost { get; } = new("public_cost_cny_", policy => Money(
        "public_cost_cny_" + policy.Id, new Text("Public cost: ", "公共支出：") + policy.Title, Better.Low, record => CostOf(record.Budgets.Where(row => row.Policy == policy.Id))));

    /// <summary>Surplus of buyers by segment.</summary>
    internal static FigureFamily Surplus { get; } = new("surplus_cny_", segment => Money(
        "surplus_cny_" + segment.Id, new Text("Buyers: ", "需求方：") + Inside(segment), Better.High, record => SurplusOf(record, segment.Id)));

    /// <summary>Income by type of owner.</summary>
    internal static FigureFamily Income { get; } = new("income_cny_", owner => Money(
        "income_cny_" + owner.Id, new Text("Owners: ", "业主：") + Inside(owner), Better.High, record => IncomeOf(record.Centers.Where(center => center.Owner == owner.Id)) + OwnWorkOf(record, owner.Id)));

    /// <summary>Net public cost of the run, yuan.</summary>
    internal static Figure PublicCost { get; } = Money("public_cost_total_cny", new("Public cost, all budgets", "公共支出净额：全部预算"), Better.Low, record => CostOf(record.Budgets));

    /// <summary>The same of the central budget.</summary>
    internal static Figure CentralCost { get; } = Money(
        "public_cost_central_cny", new("Public cost: central budget", "公共支出：中央预算"), Better.Low, record => CostOf(record.Budgets.Where(row => row.Budget == BudgetMonth.Central)));

    /// <summary>Card-days leased or captive.</summary>
    internal static Figure Filled { get; } = Count(
        "filled_card_days", new("Card-days taken up", "上架卡日"), Better.High, record => record.Years.Values.Sum(year => year.TakeUpByOwner.Sum()));

    /// <summary>Card-days that public money rented outright.</summary>
    internal static Figure Bought { get; } = Count(
        "bought_card_days", new("Card-days bought by public budgets", "财政直接采购的卡日"), Better.Neither, record => record.Budgets.Sum(row => row.CardDaysBought));

    /// <summary>Work achieved.</summary>
    internal static Figure Achieved { get; } = Count(
        "achieved_pflop_days", new("Work achieved, PFLOP-days", "实际完成算力（PFLOP·日）"), Better.High, record => record.Years.Values.Sum(year => year.AchievedPflopDays));

    /// <summary>Surplus of all buyers.</summary>
    internal static Figure AllSurplus { get; } = Money(
        "surplus_total_cny", new("Buyers, all", "需求方：合计"), Better.High, record => record.Years.Values.Sum(year => year.SurplusBySegmentCny.Sum()));

    /// <summary>Income of all owners.</summary>
    internal static Figure AllIncome { get; } = Money("income_total_cny", new("Owners, all", "业主：合计"), Better.High, record => IncomeOf(record.Centers) + record.Years.Values.Sum(year => year.OwnWorkValueByOwnerCny.Sum()));

    /// <summary>Rents, each model against itself.</summary>
    internal static Figure Rents { get; } = new("rent_index_mean", FigureUnit.Ratio, new("Rent index of data-center cards, mean of the run", "数据中心卡租金指数均值"))
    {
        Scope = FigureScope.Account,
        OfRun = run => run.Record.RentIndices.Where(month => month.CardClass == Market.Inputs.CardClass.DataCenter).Select(month => month.MatchedIndex).DefaultIfEmpty(double.NaN).Average(),
    };

    /// <summary>The figures of a province, by the end of their names.</summary>
    public static IReadOnlyList<Figure> OfProvince { get; } =
    [
        Place("budget_cny", FigureUnit.Money, Better.Low), Place("gain_cny", FigureUnit.Money, Better.High), Place("filled_card_days", FigureUnit.Count, Better.High),
    ];

    /// <summary>The figures of the nation, of policies, segments and types of owner, in order.</summary>
    /// <param name="kinds">The scenario's types of owner and segments.</param>
    public static IReadOnlyList<Figure> All(MarketKinds kinds) =>
    [
        PublicCost, CentralCost, .. PolicyNames.OfMoney.Select(policy => Cost.Of(new Kind(policy, PolicyNames.Of(policy)))),
        Filled, Bought, Achieved, Rents, AllSurplus, .. kinds.Segments.Select(Surplus.Of), AllIncome, .. kinds.Owners.Select(Income.Of),
    ];

    /// <summary>The figure of a name that is of a kind known by its id only; none when it is of no kind.</summary>
    internal static Figure? Find(string name) => Cost.Find(name) ?? Surplus.Find(name) ?? Income.Find(name);

    /// <summary>Name of a province's figure, such as <c>province.Guizhou.gain_cny</c>.</summary>
    public static string NameOf(string province, string figure) => Province + province + "." + figure;

    /// <summary>The figures of all provinces, in order.</summary>
    /// <remarks>A province gains the income of the centers there and the surplus of its buyers, and pays its own budget.</remarks>
    /// <param name="record">The run.</param>
    /// <param name="provinces">Ids of the scenario's provinces, in their order.</param>
    public static IEnumerable<NamedValue> OfProvinces(RunRecord record, IReadOnlyList<string> provinces)
    {
        for (int index = 0; index < provinces.Count; index++)
        {
            (string id, int place) = (provinces[index], index);
            double budget = CostOf(record.Budgets.Where(row => row.Budget == id));
            double gains = record.Years.Values.Sum(year => year.SurplusByProvinceCny.GetValueOrDefault(place) + year.OwnWorkValueByProvinceCny.GetValueOrDefault(place));
            yield return new(NameOf(id, OfProvince[0].Id), budget);
            yield return new(NameOf(id, OfProvince[1].Id), IncomeOf(record.Centers.Where(center => center.Province == id)) + gains - budget);
            yield return new(NameOf(id, OfProvince[2].Id), record.Provinces.Where(month => month.Province == id).Sum(month => month.CardDaysTakenUp));
        }
    }

    private static double CostOf(IEnumerable<BudgetMonth> rows) => rows.Sum(row => row.PaidCny - row.ReceivedCny);

    /// <summary>What others pay, less energy, operations and levies.</summary>
    private static double IncomeOf(IEnumerable<CenterRow> centers) => centers.Sum(center => center.OperatingIncomeCny - center.InternalRentCny);

    private static double OwnWorkOf(RunRecord record, string owner) => MarketKinds.IndexOf(record.Kinds.Owners, owner) is >= 0 and int index
        ? record.Years.Values.Sum(year => year.OwnWorkValueByOwnerCny[index])
        : double.NaN;

    private static double SurplusOf(RunRecord record, string segment) => MarketKinds.IndexOf(record.Kinds.Segments, segment) is >= 0 and int index
        ? record.Years.Values.Sum(year => year.SurplusBySegmentCny[index])
        : double.NaN;

    /// <remarks>A kind that is known by its id only has the id for its title.</remarks>
    private static Text Inside(Kind kind) => kind.Title.En.Length > 0 ? MarketNames.Inside(kind.Title) : Text.Same(kind.Id);

    private static Figure Money(string id, Text name, Better better, Func<RunRecord, double> of) =>
        new(id, FigureUnit.Money, name, better) { Scope = FigureScope.Account, OfRun = run => of(run.Record) };

    private static Figure Count(string id, Text name, Better better, Func<RunRecord, double> of) =>
        new(id, FigureUnit.Count, name, better) { Scope = FigureScope.Account, OfRun = run => of(run.Record) };

    private static Figure Place(string id, FigureUnit unit, Better better) => new(id, unit, Text.Same(id), better) { Scope = FigureScope.Account };
}
