using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 4, those that don't pay back: F36.</summary>
internal static class ExitFacts
{
    private const int LeastCenters = 10;
    private static readonly DateOnly OpenedFrom = new(2023, 1, 1);
    private static readonly DateOnly OpenedUntil = new(2025, 12, 31);
    private static readonly DateOnly Until = new(2026, 8, 31);

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F36", 4, FactBasis.HeldOut,
            new("Some newcomers fail, most do not", "部分新建市场化中心经营失败，多数仍在运营"),
            new(
                "market-built centers opened 2023 to 2025 that were mothballed or failed by August 2026 / all of them, at least ten",
                "2023年至2025年投运的市场化中心中，截至2026年8月封存或无力偿付的占比（至少十家）"),
            new("0.03 to 0.30", "0.03至0.30"))
        {
            Period = new(OpenedFrom, Until),
            Values =
            [
                new("failed_share_market", FigureUnit.Share, new(0.03, 0.3)),
                new("centers_opened", FigureUnit.Count),
            ],
            Measure = Failed,
        },
    ];

    private static double[] Failed(FactContext context)
    {
        CenterRow[] opened = [.. context.MarketBuilt.Where(center => center.Opened >= OpenedFrom && center.Opened <= OpenedUntil)];
        return [opened.Length >= LeastCenters ? opened.Count(center => center.Failed <= Until || center.Mothballed <= Until) / (double)opened.Length : double.NaN, opened.Length];
    }
}
