using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Reports.Pictures;

namespace MarketSim.Reports.Html;

/// <summary>The losses from theory to what is achieved, by card and kind of work, for the cards that were leased most.</summary>
internal static class LossTable
{
    private const int Cards = 6;

    internal static void Write(Markup page, IReadOnlyList<PerformanceLoss> losses, IReadOnlyList<Kind> kinds)
    {
        if (losses.Count == 0)
            return;
        Cell[] head =
        [
            page.Words(new("Card", "卡型")), page.Words(new("Work", "业务")), page.NumberHead(new("Card-days", "卡日")),
            page.NumberHead(WaterfallPicture.InKernels), page.NumberHead(WaterfallPicture.InScaling), page.NumberHead(WaterfallPicture.InStack),
            page.NumberHead(WaterfallPicture.Achieved), page.Words(new("Kernel figures", "数据来源")),
        ];
        page.Element("h3", WaterfallPicture.Title).Table(head, losses
            .GroupBy(loss => loss.Card, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(loss => loss.CardDays)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(Cards).SelectMany(group => group).Select(loss => (IReadOnlyList<Cell>)
            [
                new(loss.Card), new(loss.Work is { } work ? MarketKinds.TitleOf(kinds, work).In(page.Language) : ""), Cell.Number(Printed.Number(loss.CardDays, "#,0")),
                Cell.Number(Printed.Percent(loss.InKernels)), Cell.Number(Printed.Percent(loss.InScaling)), Cell.Number(Printed.Percent(loss.InStack)),
                Cell.Number(Printed.Percent(loss.Achieved)), new(Of(loss.Basis).In(page.Language)),
            ]));
    }

    private static Text Of(PerformanceBasis? basis) => basis switch
    {
        PerformanceBasis.Given => new("given", "给定"),
        PerformanceBasis.Measured => new("measured", "实测"),
        PerformanceBasis.Published => new("published", "公布"),
        PerformanceBasis.Estimated => new("estimated", "估算"),
        _ => Text.Empty,
    };
}
