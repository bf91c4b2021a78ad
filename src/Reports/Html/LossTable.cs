using MarketSim.Market.Inputs;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Html;

/// <summary>The losses from theory to what is achieved, by card and kind of work, for the cards that were leased most.</summary>
internal static class LossTable
{
    private const int Cards = 6;

    internal static void Write(Markup page, ReportTexts texts, IReadOnlyList<PerformanceLoss> losses)
    {
        if (losses.Count == 0)
            return;
        Cell[] head =
        [
            new(texts[Word.CardColumn]), new(texts[Word.WorkColumn]), Cell.Number(texts[Word.CardDaysColumn]), Cell.Number(texts[Word.KernelLoss]),
            Cell.Number(texts[Word.ScalingLoss]), Cell.Number(texts[Word.StackLoss]), Cell.Number(texts[Word.AchievedPart]), new(texts[Word.PerformanceBasisColumn]),
        ];
        page.Element("h3", texts[Word.WaterfallTitle]).Table(head, losses
            .GroupBy(loss => loss.Card, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(loss => loss.CardDays)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(Cards).SelectMany(group => group).Select(loss => (IReadOnlyList<Cell>)
            [
                new(loss.Card), new(loss.Work is { } work ? texts.Of(work) : ""), Cell.Number(ReportTexts.Number(loss.CardDays, "#,0")),
                Cell.Number(ReportTexts.Percent(loss.InKernels)), Cell.Number(ReportTexts.Percent(loss.InScaling)), Cell.Number(ReportTexts.Percent(loss.InStack)),
                Cell.Number(ReportTexts.Percent(loss.Achieved)), new(Of(loss.Basis, texts)),
            ]));
    }

    private static string Of(PerformanceBasis? basis, ReportTexts texts) => basis switch
    {
        PerformanceBasis.Given => texts[Word.BasisGiven],
        PerformanceBasis.Measured => texts[Word.BasisMeasured],
        PerformanceBasis.Published => texts[Word.BasisPublished],
        PerformanceBasis.Estimated => texts[Word.BasisEstimated],
        _ => "",
    };
}
