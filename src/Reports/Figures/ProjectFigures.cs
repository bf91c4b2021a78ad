namespace MarketSim.Reports.Figures;

/// <summary>Figures of projects, awards and capacity.</summary>
internal static class ProjectFigures
{
    internal static IReadOnlyList<Figure> All { get; } =
    [
        new("projects_announced", FigureUnit.Count, new("Projects announced", "宣布项目数"))
        {
            Shown = FigurePlaces.Question2,
            OfYear = year => year.Counts.Announced,
        },
        new("projects_opened", FigureUnit.Count, new("Projects opened", "投运项目数"))
        {
            Shown = FigurePlaces.Question2,
            OfYear = year => year.Counts.Opened,
        },
        new("projects_cancelled", FigureUnit.Count, new("Projects cancelled", "取消项目数"), Better.Low)
        {
            Shown = FigurePlaces.Question2,
            OfYear = year => year.Counts.Cancelled,
        },
        new("awards", FigureUnit.Count, new("Packages awarded", "中标标包数")) { OfYear = year => year.Counts.Awards.Count },
        new("awards_cny", FigureUnit.Money, new("Amount awarded", "中标金额")) { OfYear = year => year.Counts.Awards.Sum(award => award.AmountCny) },
        new("centers_operating", FigureUnit.Count, new("Centers in operation, year's end", "年末在运营中心数"))
        {
            Shown = FigurePlaces.Summary,
            OfYear = year => year.Year.Last.CentersOperating,
        },
        new("centers_mothballed", FigureUnit.Count, new("Centers mothballed, year's end", "年末停运中心数"), Better.Low)
        {
            Shown = FigurePlaces.Question2,
            OfYear = year => year.Year.Last.CentersMothballed,
        },
        new("centers_failed", FigureUnit.Count, new("Centers that failed", "经营失败中心数"), Better.Low)
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Comparison | FigurePlaces.Question2,
            OfYear = year => Failed(year.Year.Last) - (year.Before is { } before ? Failed(before.Last) : 0),
        },
        new("written_off_cny", FigureUnit.Money, new("Loans and bills written off", "坏账核销金额"), Better.Low)
        {
            OfYear = year => year.Year.Last.WrittenOffCny - (year.Before?.Last.WrittenOffCny ?? 0),
        },
        new("cards_operating", FigureUnit.Count, new("Cards in operation, year's end", "年末在运营卡数（张）")) { OfYear = year => year.Year.Last.CardsOperating },
        new("capacity_pflops_fp16", FigureUnit.Pflops, new("Capacity, year's end, PFLOPS FP16", "年末算力（PFLOPS，FP16）"))
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Comparison | FigurePlaces.Question5,
            OfYear = year => year.Year.Last.CapacityPflopsFp16,
        },
        new("capacity_pflops_fp32", FigureUnit.Pflops, new("Capacity, year's end, PFLOPS FP32", "年末算力（PFLOPS，FP32）"))
        {
            OfYear = year => year.Year.Last.CapacityPflopsFp32,
        },
        new("capacity_growth", FigureUnit.Share, new("Growth of capacity", "算力增速"))
        {
            Shown = FigurePlaces.Question5,
            OfYear = year => year.Before is { } before ? Means.Share(year.Year.Last.CapacityPflopsFp16, before.Last.CapacityPflopsFp16) - 1.0 : double.NaN,
        },
    ];

    private static int Failed(NationalDay day) => day.CentersTakenOver + day.CentersBrokenUp;
}
