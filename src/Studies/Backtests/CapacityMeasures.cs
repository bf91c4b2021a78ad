using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>Measures of what is built: capacity, projects, awards.</summary>
internal static class CapacityMeasures
{
    private const double PflopsPerEflops = 1000;
    private const double Billion = 1e9;

    public static IReadOnlyList<Measure> All { get; } =
    [
        new("ai_capacity_fp16", MeasureUnit.Eflops, MeasureSubject.Nation, new("AI capacity in operation at the month's end, FP16", "月末在运智能算力（FP16）"))
        {
            Period = PeriodRule.Last,
            OfMonth = (month, _) => month.Nation[^1].CapacityPflopsFp16 / PflopsPerEflops,
        },
        new("ai_capacity_fp32", MeasureUnit.Eflops, MeasureSubject.Nation, new("AI capacity in operation at the month's end, FP32", "月末在运智能算力（FP32）"))
        {
            Period = PeriodRule.Last,
            OfMonth = (month, _) => month.Nation[^1].CapacityPflopsFp32 / PflopsPerEflops,
        },
        new("projects", MeasureUnit.Count, MeasureSubject.Nation, new("Centers operating, being built or planned at the month's end", "月末在运、在建及拟建中心"))
        {
            // Centers that operate on the first day are not among those announced.
            Period = PeriodRule.Last,
            OfMonth = (month, _) => month.Run.National[0].CentersOperating + month.Nation[^1].CentersAnnounced - month.Nation[^1].CentersCancelled,
        },
        new("centers_operating", MeasureUnit.Count, MeasureSubject.Nation, new("Centers in operation at the month's end", "月末在运中心"))
        {
            Period = PeriodRule.Last,
            OfMonth = (month, _) => month.Nation[^1].CentersOperating,
        },
        new("awards", MeasureUnit.Count, MeasureSubject.Nation, new("Packages awarded", "中标标包数")) { Period = PeriodRule.Sum, OfMonth = (month, _) => Awards(month).Length },
        new("award_value", MeasureUnit.BillionYuan, MeasureSubject.Nation, new("Value of the packages awarded", "中标金额"))
        {
            Period = PeriodRule.Sum,
            OfMonth = (month, _) => Awards(month).Sum() / Billion,
        },
    ];

    private static double[] Awards(RunMonth month) =>
        month.Run.Years.TryGetValue(month.Month.Year, out YearCounts? year) ? [.. year.Awards.Where(award => award.Month == month.Month.Month).Select(award => award.AmountCny)] : [];
}
