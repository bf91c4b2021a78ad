using MarketSim.Market.Setting;

namespace MarketSim.Studies.Facts;

/// <summary>Question 2, demand: does supply match it? F09 and F10.</summary>
internal static class MatchFacts
{
    private static readonly string[] Segments = ["head_firm", "university", "sme", "government", "startup"];
    private const int HeadFirm = 0;
    private const int University = 1;
    private const int Sme = 2;

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F09", 2, FactBasis.HeldOut,
            new("Demand grows, and has turned rational", "需求在增长，且转向理性"),
            new(
                "effective-cost elasticity of choices, mean over leases; growth of requests 2024 on 2023",
                "有效成本弹性（租约均值）；2024年请求量同比"),
            new("steeper in 2024 than in 2023; > 0", "2024年高于2023年；大于0"))
        {
            Period = FactPeriod.Years(2023, 2024),
            Values =
            [
                new("effective_cost_elasticity_2023", FigureUnit.Ratio),
                new("effective_cost_elasticity_2024", FigureUnit.Ratio),
                new("growth_of_requests", FigureUnit.Share),
            ],
            Measure = context => [Sensitivity(context, 2023), Sensitivity(context, 2024), Means.Share(Requests(context, 2024), Requests(context, 2023)) - 1],
            Also = values => values[1] > values[0] && values[2] > 0,
        },
        new("F10", 2, FactBasis.Calibrated,
            new("Big firms and universities have enough; small firms building vertical models are short", "大厂和高校基本够用，做垂类模型的中小企业缺算力"),
            new(
                "unmet share of the card-days that a segment needs (requests and work on its own cards), 2024",
                "2024年各客群未满足卡日占比"),
            new("SMEs > 2 x head firms, and > universities", "中小企业大于头部企业的2倍，且大于高校"))
        {
            Values = [.. Segments.Select(segment => new FactValue("unmet_share_" + segment, FigureUnit.Share, Better: Better.Low))],
            Measure = context => [.. Segments.Select(segment => Unmet(context, segment))],
            Also = values => values[Sme] > 2 * values[HeadFirm] && values[Sme] > values[University],
        },
    ];

    private static double Sensitivity(FactContext context, int year) =>
        context.CountsOf(year) is { } counts ? Means.Share(counts.SensitivitySum.Sum(), counts.Leases) : double.NaN;

    private static double Requests(FactContext context, int year) => context.CountsOf(year) is { } counts ? counts.Requests.Sum() : double.NaN;

    private static double Unmet(FactContext context, string id) => context.Counts is { } counts && MarketKinds.IndexOf(context.Record.Kinds.Segments, id) is >= 0 and int segment
        ? Means.Share(counts.UnmetCardDays[segment], counts.RequestedCardDays[segment] + OwnCardDays(context, counts, segment))
        : double.NaN;

    /// <summary>What a segment runs on cards of its own; that need is met.</summary>
    private static double OwnCardDays(FactContext context, YearCounts counts, int segment) =>
        context.Setting.Segments[segment].OwnCentersOf is { } owner ? counts.CaptiveReferenceCardDays[MarketKinds.IndexOf(context.Record.Kinds.Owners, owner)] : 0;
}
