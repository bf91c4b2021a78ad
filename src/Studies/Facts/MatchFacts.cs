using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Studies.Facts;

/// <summary>Question 2, demand: does supply match it? F09, F10 and F35.</summary>
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

    /// <summary>F35; the last fact of its question, after those on projects.</summary>
    public static Fact Inference { get; } = new("F35", 2, FactBasis.HeldOut,
        new("Inference went from a tenth to nearly half of demand", "推理从需求的一成升至近半"),
        new(
            "share of inference, on-line and batch, in the card-days that requests ask for (owners' own work apart): first quarter of 2024; second quarter of 2025",
            "推理（在线与离线）占请求卡日的比例（不含业主自用）：2024年一季度；2025年二季度"),
        new("0.05 to 0.20; 0.35 to 0.55", "0.05至0.20；0.35至0.55"))
    {
        Period = new(new DateOnly(2024, 1, 1), new DateOnly(2025, 6, 30)),
        Values =
        [
            new("share_of_inference_2024_q1", FigureUnit.Share, new(0.05, 0.20)),
            new("share_of_inference_2025_q2", FigureUnit.Share, new(0.35, 0.55)),
        ],
        Measure = context => [InferenceShare(context, 2024, quarter: 1), InferenceShare(context, 2025, quarter: 2)],
    };

    private static double Sensitivity(FactContext context, int year) =>
        context.CountsOf(year) is { } counts ? Means.Share(counts.SensitivitySum.Sum(), counts.Leases) : double.NaN;

    private static double Requests(FactContext context, int year) => context.CountsOf(year) is { } counts ? counts.Requests.Sum() : double.NaN;

    private static double Unmet(FactContext context, string id) => context.Counts is { } counts && MarketKinds.IndexOf(context.Record.Kinds.Segments, id) is >= 0 and int segment
        ? UnmetShare(context, counts, segment)
        : double.NaN;

    /// <summary>What a segment asks for and does not get, and what it needs for itself and has no cards for, own or rented, over all that it needs.</summary>
    private static double UnmetShare(FactContext context, YearCounts counts, int segment)
    {
        int owner = context.Setting.Segments[segment].OwnCentersOf is { } id ? MarketKinds.IndexOf(context.Record.Kinds.Owners, id) : -1;
        double met = owner < 0 ? 0 : counts.CaptiveReferenceCardDays[owner] + counts.OwnNeedRentedCardDays[owner];
        double unmet = owner < 0 ? 0 : counts.OwnNeedUnmetCardDays[owner];
        return Means.Share(counts.UnmetCardDays[segment] + unmet, counts.RequestedCardDays[segment] + met + unmet);
    }

    private static double InferenceShare(FactContext context, int year, int quarter)
    {
        double inference = 0;
        double all = 0;
        foreach ((int work, double[] quarters) in context.CountsOf(year)?.RequestedByWorkCardDays ?? [])
        {
            all += quarters[quarter - 1];
            inference += context.Setting.Scenario.Demand.Work[work].Program is WorkProgram.OnlineInference or WorkProgram.BatchInference ? quarters[quarter - 1] : 0;
        }

        return Means.Share(inference, all);
    }
}
