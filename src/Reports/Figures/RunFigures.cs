using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Figures;

/// <summary>Figures of the whole run: paybacks of market-built centers, what became of projects, how the facts stand.</summary>
internal static class RunFigures
{
    /// <summary>The facts that a run reproduces.</summary>
    internal static Figure FactsPassed { get; } = new("facts_passed", FigureUnit.Count, new("Facts reproduced", "复现的市场事实"), Better.High)
    {
        Scope = FigureScope.Run,
        OfRun = run => run.Facts.Count(fact => fact.Status == FactStatus.Pass),
    };

    internal static IReadOnlyList<Figure> All { get; } =
    [
        new("payback_market_median_years", FigureUnit.Years, new("Median payback, market-built, years, projections counted", "回收期中位数：市场化建设（年，含推算）"), Better.Low)
        {
            Scope = FigureScope.Run,
            Shown = FigurePlaces.Summary | FigurePlaces.Cards,
            OfRun = run => PaybackFigures.OfMarket(run.Record).MedianYears,
        },
        new("payback_market_anchor_median_years", FigureUnit.Years, new("Median payback with anchor tenant, years, projections counted", "回收期中位数：有包租（年，含推算）"), Better.Low)
        {
            Scope = FigureScope.Run,
            Shown = FigurePlaces.Summary,
            OfRun = run => PaybackFigures.OfMarket(run.Record, anchor: true).MedianYears,
        },
        new("payback_market_no_anchor_median_years", FigureUnit.Years, new("Median payback without anchor tenant, years, projections counted", "回收期中位数：无包租（年，含推算）"), Better.Low)
        {
            Scope = FigureScope.Run,
            OfRun = run => PaybackFigures.OfMarket(run.Record, anchor: false).MedianYears,
        },
        new("payback_market_never_share", FigureUnit.Share, new("Market-built centers that never pay back, of those that can be judged", "无法回本的市场化中心占可判断者的比例"), Better.Low)
        {
            Scope = FigureScope.Run,
            Shown = FigurePlaces.Summary,
            OfRun = run => PaybackFigures.OfMarket(run.Record).NeverShare,
        },
        new("payback_market_projected_share", FigureUnit.Share, new("Market-built centers' paybacks that are projections", "市场化中心回收期中推算值占比"))
        {
            Scope = FigureScope.Run,
            Shown = FigurePlaces.Summary,
            OfRun = run => PaybackFigures.OfMarket(run.Record).ProjectedShare,
        },
        new("payback_market_unknown", FigureUnit.Count, new("Market-built centers whose payback is unknown", "回收期未知的市场化中心数"))
        {
            Scope = FigureScope.Run,
            Shown = FigurePlaces.Summary,
            OfRun = run => PaybackFigures.OfMarket(run.Record).Unknown,
        },
        new("landed_over_announced", FigureUnit.Ratio, new("Projects opened / announced", "投运项目 / 宣布项目"), Better.High)
        {
            Scope = FigureScope.Run,
            Shown = FigurePlaces.Summary,
            OfRun = run => Means.Share(run.Record.Years.Values.Sum(year => year.Opened), run.Record.Years.Values.Sum(year => year.Announced)),
        },
        new("capacity_pflops_fp16_end", FigureUnit.Pflops, new("Capacity at the end, PFLOPS FP16", "期末算力（PFLOPS，FP16）"))
        {
            Scope = FigureScope.Run,
            OfRun = run => run.Record.National.Count == 0 ? double.NaN : run.Record.National[^1].CapacityPflopsFp16,
        },
        FactsPassed,
        new("facts_failed", FigureUnit.Count, new("Facts missed", "未复现的市场事实"), Better.Low)
        {
            Scope = FigureScope.Run,
            OfRun = run => run.Facts.Count(fact => fact.Status == FactStatus.Fail),
        },
    ];
}
