using MarketSim.Studies.Centers;

namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>The cash flow of a named center, by year and by month.</summary>
/// <param name="study">What was found.</param>
internal sealed class CenterFlowTables(CenterStudy study)
{
    /// <summary>Cash flow by year.</summary>
    internal TextTable Years()
    {
        string[] years = [.. study.Base.Months.Select(month => month[..4]).Distinct()];
        return new(
            new("Cash flow by year, million yuan", "分年现金流（百万元）"),
            [
                new("Year", "年份"), new("Investment", "投资"), new("Subsidies", "补贴"), new("Rents", "租金"), new("Energy", "电费"), new("Other running", "其他运行成本"), new("Resale", "处置收入"),
                new("Net before loans", "贷款前净额"), CenterTables.Range, new("Interest", "利息"), new("Loan, net", "贷款净额"),
            ],
            [.. years.Select(year => (IReadOnlyList<string>)
            [
                year, Sum(year, "cards", "hall", "fitting"), Sum(year, "subsidy"), Sum(year, "rent_leases", "rent_contracts", "rent_anchor", "rent_own_work"), Sum(year, "energy"),
                Sum(year, "operations", "levies"), Sum(year, "resale"), CenterWords.Millions(Net(year).Median), Band(Net(year)), Sum(year, "interest"), Sum(year, "loan_drawn", "loan_repaid"),
            ])],
            new("Medians over seeds; received is positive, paid negative. By month: cash_flow.csv and the page.", "各种子中位数；收入为正，支出为负。分月数据见 cash_flow.csv 和报告页。"));
    }

    /// <summary>Cash flow by month, for the page.</summary>
    internal TextTable Months() => new(
        new("Cash flow by month, million yuan", "分月现金流（百万元）"),
        [
            new("Month", "月份"), new("Investment", "投资"), new("Rents", "租金"), new("Energy", "电费"), new("Other running", "其他运行成本"),
            new("Net before loans", "贷款前净额"), CenterTables.Range, new("Loan and interest", "贷款与利息"), new("Take-up", "上架率"), new("Rent asked", "挂牌租金"),
        ],
        [.. study.Base.Months.Select(month => (IReadOnlyList<string>)
        [
            month, Sum(month, "cards", "hall", "fitting", "subsidy"), Sum(month, "rent_leases", "rent_contracts", "rent_anchor", "rent_own_work"), Sum(month, "energy"),
            Sum(month, "operations", "levies"), CenterWords.Millions(Net(month).Median), Band(Net(month)), Sum(month, "interest", "loan_drawn", "loan_repaid"),
            Printed.Percent(TakeUp(month)), Printed.Number(study.Base.Month(month, "rent_asked").Median),
        ])],
        new("Rent asked: yuan per card-hour, mean of the month.", "挂牌租金：元/卡时，月均值。"));

    private Spread Net(string period) => Spread.Of(study.Base.Runs.Select(run => CenterMonths.Money.Where(CenterMonths.IsProject).Sum(line => run.Sum(line, period))));

    private double TakeUp(string month) => Means.Share(study.Base.Month(month, "leased").Mean + study.Base.Month(month, "own_work").Mean, study.Base.Month(month, "available").Mean);

    private string Sum(string period, params string[] lines) => CenterWords.Millions(Spread.Of(study.Base.Runs.Select(run => lines.Sum(line => run.Sum(line, period)))).Median);

    private static string Band(Spread spread) => spread.Count < 2 || CenterWords.Millions(spread.Low) == CenterWords.Millions(spread.High) ? "" : $"{CenterWords.Millions(spread.Low)} – {CenterWords.Millions(spread.High)}";
}
