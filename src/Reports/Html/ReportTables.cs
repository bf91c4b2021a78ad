using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Reports.Facts;
using MarketSim.Reports.Pictures;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Html;

/// <summary>Tables of facts.</summary>
internal static class FactTable
{
    /// <summary>The facts of one question: what was measured, and how it stands.</summary>
    internal static void Brief(Markup page, IEnumerable<FactResult> facts) => page.Table(
        [new("", "id"), page.Words(FactText.Fact), page.Words(FactText.Value), page.Words(FactText.Target), page.Words(FactText.Result)],
        facts.Select(fact => (IReadOnlyList<Cell>)
            [new(fact.Id, "id"), page.Words(FactText.Statement(fact)), Measured(page, fact), page.Words(FactText.TargetOf(fact)), Result(page, fact)]));

    /// <summary>All facts, with metric and basis.</summary>
    internal static void Full(Markup page, IEnumerable<FactResult> facts) => page.Table(
        [
            new("", "id"), page.Words(FactText.Fact), page.Words(FactText.Metric), page.Words(FactText.Value), page.Words(FactText.Target),
            page.Words(FactText.Result), page.Words(FactText.Basis),
        ],
        facts.Select(fact => (IReadOnlyList<Cell>)
        [
            new(fact.Id, "id"), page.Words(FactText.Statement(fact)), page.Words(FactText.MetricOf(fact)), Measured(page, fact),
            page.Words(FactText.TargetOf(fact)), Result(page, fact), new(FactText.Of(fact.Basis).In(page.Language), "open"),
        ]));

    /// <remarks>Names of figures are English; elsewhere the figures stand in the order of the target.</remarks>
    private static Cell Measured(Markup page, FactResult fact) => fact.Status == FactStatus.NotEvaluated && fact.Note.Length > 0
        ? page.Words(FactNotes.Of(fact.Note))
        : new(FactSheetText.Values(fact, named: page.Language == ReportLanguage.English));

    private static Cell Result(Markup page, FactResult fact) => new(FactText.Of(fact.Status).In(page.Language), fact.Status switch
    {
        FactStatus.Pass => "pass",
        FactStatus.Fail => "fail",
        _ => "open",
    });
}

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
