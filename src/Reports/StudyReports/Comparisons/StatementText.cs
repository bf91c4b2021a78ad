using MarketSim.Reports.Html;
using MarketSim.Studies.Comparisons;

namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>The statement of a policy in words: headings, cells and notes, for screens and pages.</summary>
public static class StatementText
{
    private const int MostPlaces = 8;

    /// <summary>What the statement is called.</summary>
    public static Text Title { get; } = new("Statement: what it costs, and who gains", "政策账单：花多少钱、谁受益");

    /// <summary>Heads of its columns, but for the names of the scenarios.</summary>
    public static Text Difference { get; } = new("Difference or ratio", "差异或比值");

    /// <summary>What has to be known to read it.</summary>
    public static Text Note { get; } = new(
        "Amounts are sums over the whole run. Public cost is what was paid, less what was taken in. Buyers gain what work is worth to them less all that it costs them; owners gain rent from others and the value of their "
        + "own work (at the reference value) less energy, operations and levies, investment apart. A province gains both, less its own budget. Ratios are of mean differences, over the cost of the policies that differ (of all budgets, where these move no public money), with Fieller's interval; where it is missing, the divisor cannot be told apart from zero. "
        + "Of provinces the eight largest differences of a part are listed that are told apart from noise; statement.csv has all of these.",
        "金额为整个模拟期合计。公共支出净额为支出减去收入。需求方收益为工作价值减去其全部成本；业主收益为对外租金与自用工作价值（按参考价值计）之和减去能耗、运维和税费，不含投资。省份收益为两者之和减去本省预算。"
        + "比值为平均差异之比，以差异政策的公共支出为准（差异政策不涉及公共资金时以全部预算为准），附 Fieller 区间；没有区间表示分母无法与零区分。各部分仅列出差异最大且可与噪声区分的八个省份，全部见 statement.csv。");

    /// <summary>What a part is called.</summary>
    public static Text Of(StatementPart part) => part switch
    {
        StatementPart.Cost => new("Public cost by budget", "按预算列示的公共支出"),
        StatementPart.Effect => new("What it does", "政策效果"),
        StatementPart.PerUnit => new("Cost by the unit", "单位成本"),
        StatementPart.Buyers => new("Gains of buyers, yuan", "需求方收益（元）"),
        StatementPart.Owners => new("Gains of owners, yuan", "业主收益（元）"),
        StatementPart.PassedOn => new("Rents, and who keeps the public money", "租金变化与资金归属"),
        StatementPart.Provinces => new("Provinces that gain or lose", "受益或受损的省份"),
        _ => new("Provinces where cards fill or empty, card-days", "上架卡日增减的省份"),
    };

    /// <summary>The lines that screens and pages show: of the provinces in a part, those with the largest differences.</summary>
    /// <param name="lines">All lines.</param>
    public static IEnumerable<IGrouping<StatementPart, StatementLine>> Shown(IReadOnlyList<StatementLine> lines)
    {
        var places = lines.Where(line => line.IsOfProvince).GroupBy(line => line.Part)
            .SelectMany(part => part.OrderByDescending(line => Math.Abs(line.Value)).Take(MostPlaces)).ToHashSet();
        return lines.Where(line => !line.IsOfProvince || places.Contains(line)).GroupBy(line => line.Part);
    }

    /// <summary>A line as cells: name, reference, scenario, difference or ratio, interval.</summary>
    public static string[] Cells(StatementLine line, ReportLanguage language)
    {
        var figure = new Figure(line.Id, line.Unit, line.Name);
        string Shown(double value) => figure.Print(value, language);
        return
        [
            line.Name.In(language), line.IsRatio ? "" : Shown(line.Reference), line.IsRatio ? "" : Shown(line.Scenario), Shown(line.Value),
            line.HasInterval ? $"{Shown(line.Low)} … {Shown(line.High)}" : Printed.NoNumber,
        ];
    }

    /// <summary>The statement in a sentence.</summary>
    public static string Sentence(IReadOnlyList<StatementLine> lines, ReportLanguage language)
    {
        StatementLine Find(string id) => lines.First(line => line.Id == id);
        (StatementLine cost, StatementLine filled) = (lines.FirstOrDefault(line => line.Id == PolicyStatement.OwnCost) ?? Find(AccountFigures.PublicCost.Id), Find(AccountFigures.Filled.Id));
        StatementLine unit = Find(PolicyStatement.PerCardDay);
        string Shown(StatementLine line) => Cells(line, language)[3];
        string sentence = new Text(
            $"Against the reference {(cost.Id == PolicyStatement.OwnCost ? "the policies that differ cost public budgets" : "public budgets pay net")} {Shown(cost)}, and {Shown(filled)} card-days more are taken up. ",
            $"与参照情景相比，{(cost.Id == PolicyStatement.OwnCost ? "差异政策的公共支出" : "公共支出净额")}变化 {Shown(cost)}，上架卡日变化 {Shown(filled)}。").In(language);
        return sentence + (unit.HasInterval && cost.Value > 0 && unit.Value > 0
            ? new Text($"That is {Shown(unit)} for a card-day ({Cells(unit, language)[4]}).", $"折合每卡日 {Shown(unit)}（{Cells(unit, language)[4]}）。")
            : new Text("What a card-day costs cannot be said from so many seeds, or there is nothing to pay.", "以现有种子数无法确定每卡日的成本，或并无支出。")).In(language);
    }

    internal static void Write(Markup page, string reference, string scenario, IReadOnlyList<StatementLine> lines)
    {
        page.Element("h3", Title).Element("p", Sentence(lines, page.Language));
        page.Table(
            [new(""), Cell.Number(reference), Cell.Number(scenario), page.NumberHead(Difference), page.NumberHead(new("95% interval", "95% 区间"))],
            Shown(lines).SelectMany(part => Rows(page, part)));
        page.Element("p", Note, "note");
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Markup page, IGrouping<StatementPart, StatementLine> part)
    {
        yield return [new(Markup.Wrap("strong", Of(part.Key).In(page.Language)), "", IsMarkup: true), new(""), new(""), new(""), new("")];
        foreach (StatementLine line in part)
        {
            string[] cells = Cells(line, page.Language);
            string css = line.Verdict switch { Verdict.Better => "n pass", Verdict.Worse => "n fail", _ => "n" };
            yield return [new(cells[0]), Cell.Number(cells[1]), Cell.Number(cells[2]), new(cells[3], css), Cell.Number(cells[4])];
        }
    }
}
