using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 4, those that don't pay back: F36.</summary>
internal static class ExitFacts
{
    private const int LeastCenters = 10;
    private static readonly DateOnly Until = new(2026, 6, 30);

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F36", 4, FactBasis.HeldOut,
            new("Some market-built centers failed by the middle of 2026, most did not", "截至2026年年中，部分市场化中心经营失败，多数仍在运营"),
            new(
                "market-built centers whose bills nobody paid any more by June 2026 / market-built centers opened by then, at least ten",
                "截至2026年6月无力偿付的市场化中心 / 同期已投运的市场化中心（至少十家）"),
            new("0.02 to 0.5", "0.02至0.5"))
        {
            Period = new(new DateOnly(2023, 1, 1), Until),
            Values =
            [
                new("failed_share_market", FigureUnit.Share, new(0.02, 0.5)),
                new("centers_opened", FigureUnit.Count),
            ],
            Measure = Failed,
        },
    ];

    private static double[] Failed(FactContext context)
    {
        CenterRow[] opened = [.. context.MarketBuilt.Where(center => center.Opened <= Until)];
        return [opened.Length >= LeastCenters ? opened.Count(center => center.Failed <= Until) / (double)opened.Length : double.NaN, opened.Length];
    }
}
