using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Html;

/// <summary>The table of question 4: what is known of payback, by owner and, for market-built centers, by year of opening.</summary>
internal static class PaybackTable
{
    internal static void Write(Markup page, RunRecord record)
    {
        Cell[] head =
        [
            page.Words(new("Centers", "中心")), page.NumberHead(new("Opened in the run", "模拟期内投运")),
            page.NumberHead(new("Recovered", "已回本")), page.NumberHead(new("Projected to", "推算可回本")), page.NumberHead(new("Never", "无法回本")),
            page.NumberHead(new("Too young to say", "时间过短无法判断")), page.NumberHead(new("Opened before the run", "模拟期前已投运")),
            page.NumberHead(new("Median payback, years", "回收期中位数（年）")), page.NumberHead(new("with anchor tenant", "有包租")), page.NumberHead(new("without", "无包租")),
            page.NumberHead(new("Never, of the known", "无法回本占可判断者")),
        ];
        IEnumerable<int> years = record.Centers
            .Where(center => record.Kinds.IsMarketBuilt(center.Owner) && center.PaybackState is not (PaybackState.NotOpened or PaybackState.BeforeRun))
            .Select(center => center.Opened!.Value.Year).Distinct().Order();
        page.Table(head,
        [
            .. record.Kinds.Owners.Select(owner => Row(page, record, owner.Title, center => center.Owner == owner.Id)),
            .. years.Select(year => Row(
                page, record, new($"Market-built, opened in {year}", $"{year} 年投运的市场化中心"),
                center => record.Kinds.IsMarketBuilt(center.Owner) && center.PaybackState != PaybackState.BeforeRun && center.Opened!.Value.Year == year)),
        ]);
        page.Element("p", new Text(
            "Medians count the recovered and the projected. Medians of late years rest on projections.",
            "中位数包含已回本与推算值；投运较晚年份的中位数以推算值为主。"), "note");
    }

    private static IReadOnlyList<Cell> Row(Markup page, RunRecord record, Text title, Func<CenterRow, bool> isIn)
    {
        PaybackFigures all = PaybackFigures.Of(record.Centers, isIn);
        PaybackFigures with = PaybackFigures.Of(record.Centers, center => isIn(center) && center.HasAnchor);
        PaybackFigures without = PaybackFigures.Of(record.Centers, center => isIn(center) && !center.HasAnchor);
        int[] counts = [all.Opened, all.Recovered, all.Projected, all.Never, all.TooYoung, all.BeforeRun];
        double[] medians = [all.MedianYears, with.MedianYears, without.MedianYears];
        return
        [
            page.Words(title), .. counts.Select(count => Cell.Number(Printed.Number(count))), .. medians.Select(years => Cell.Number(Printed.Number(years, "0.0"))),
            Cell.Number(Printed.Percent(all.NeverShare)),
        ];
    }
}
