using MarketSim.Market.Measures;
using MarketSim.Reports.Facts;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Html;

/// <summary>Tables of facts.</summary>
internal static class FactTable
{
    /// <summary>The facts of one question: what was measured, and how it stands.</summary>
    internal static void Brief(Markup page, ReportTexts texts, IEnumerable<FactResult> facts) => page.Table(
        [new("", "id"), new(texts[Word.FactColumn]), new(texts[Word.ValueColumn]), new(texts[Word.TargetColumn]), new(texts[Word.ResultColumn])],
        facts.Select(fact => (IReadOnlyList<Cell>)[new(fact.Id, "id"), new(texts.Of(fact)), new(Measured(texts, fact)), new(texts.Target(fact)), Result(texts, fact)]));

    /// <summary>All facts, with metric and basis.</summary>
    internal static void Full(Markup page, ReportTexts texts, IEnumerable<FactResult> facts) => page.Table(
        [
            new("", "id"), new(texts[Word.FactColumn]), new(texts[Word.MetricColumn]), new(texts[Word.ValueColumn]), new(texts[Word.TargetColumn]),
            new(texts[Word.ResultColumn]), new(texts[Word.BasisColumn]),
        ],
        facts.Select(fact => (IReadOnlyList<Cell>)
        [
            new(fact.Id, "id"), new(texts.Of(fact)), new(texts.Metric(fact)), new(Measured(texts, fact)), new(texts.Target(fact)), Result(texts, fact), new(texts.Of(fact.Basis), "open"),
        ]));

    /// <remarks>Names of figures are English; elsewhere the figures stand in the order of the target.</remarks>
    private static string Measured(ReportTexts texts, FactResult fact) =>
        fact.Status == FactStatus.NotEvaluated && fact.Note.Length > 0 ? texts.Note(fact) : FactSheetText.Values(fact, named: texts.Language == ReportLanguage.English);

    private static Cell Result(ReportTexts texts, FactResult fact) => new(texts.Of(fact.Status), fact.Status switch
    {
        FactStatus.Pass => "pass",
        FactStatus.Fail => "fail",
        _ => "open",
    });
}
