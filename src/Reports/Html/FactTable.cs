using MarketSim.Reports.Facts;
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
