using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 2, projects and deals: F11 to F14.</summary>
internal static class ProjectFacts
{
    private static readonly DateOnly October = new(2024, 10, 1);

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F11", 2, FactBasis.Calibrated,
            new("More than 140 awards in seven months, at least 24 above 100 million yuan, more than 40 in July", "前7个月中标超140个，至少24个过亿元，仅7月就超40个"),
            new("center-related awards, January to July 2024", "2024年1至7月智算中心相关中标"),
            new("120 to 180; 18 to 40 above 100 million yuan; July highest", "120至180个；其中过亿元18至40个；7月最高"))
        {
            Values =
            [
                new("awards", FigureUnit.Count, new(120, 180)),
                new("awards_above_100m_cny", FigureUnit.Count, new(18, 40)),
                new("awards_july", FigureUnit.Count),
                new("awards_highest_other_month", FigureUnit.Count),
            ],
            Measure = Awards,
            Also = values => values[2] > values[3],
        },
        new("F12", 2, FactBasis.Calibrated,
            new("More than 200 centers; nine in ten under 1000 P, of little use for large-model training", "全国智算中心超200个，九成在1000P以下，难以承担大模型训练"),
            new(
                "centers in operation or being built, October 2024; share under 1000 PFLOPS; share of those that can take large training",
                "2024年10月在运与在建中心数；1000 PFLOPS以下占比；其中可承担大模型训练的占比"),
            new("200 to 280; 0.87 to 0.93; < 0.05", "200至280；0.87至0.93；低于0.05"))
        {
            Period = FactPeriod.Day(October),
            Values =
            [
                new("centers", FigureUnit.Count, new(200, 280)),
                new("share_under_1000_pflops", FigureUnit.Share, new(0.87, 0.93)),
                new("share_of_those_fit_for_large_training", FigureUnit.Share, FactTarget.Below(0.05)),
            ],
            Measure = Centers,
        },
        new("F13", 2, FactBasis.Calibrated,
            new("Many centers are planned; fewer land", "规划多，落地少"),
            new("centers announced in 2023 and 2024 that opened by the end of 2024 / announced", "2023至2024年宣布的中心中到2024年底开业的比例"),
            new("0.4 to 0.8", "0.4至0.8"))
        {
            Period = FactPeriod.Years(2023, 2024),
            Values =
            [
                new("landed_over_announced", FigureUnit.Ratio, new(0.4, 0.8), Better.High),
                new("landed_ever_over_announced", FigureUnit.Ratio),
            ],
            Measure = Landed,
        },
        new("F14", 2, FactBasis.HeldOut,
            new("Buyers go to sellers they know; the lowest price often loses", "买家找熟悉的卖家，最低价常常落选"),
            new("share of deals not at the lowest feasible quote, 2024", "2024年未选最低可行报价的成交占比"),
            new("0.4 to 0.8", "0.4至0.8"))
        {
            Values = [new("share_not_lowest", FigureUnit.Share, new(0.4, 0.8))],
            Measure = context => [context.Counts is { } counts ? Means.Share(counts.LeasesAboveLowest, counts.LeasesWithChoice) : double.NaN],
        },
    ];

    private static double[] Awards(FactContext context)
    {
        List<(int Month, double AmountCny)> awards = [.. (context.Counts?.Awards ?? []).Where(award => award.Month <= 7)];
        List<int> byMonth = [.. Enumerable.Range(1, 7).Select(month => awards.Count(award => award.Month == month))];
        return [awards.Count, awards.Count(award => award.AmountCny > 1e8), byMonth[6], byMonth.Take(6).Max()];
    }

    private static double[] Centers(FactContext context)
    {
        NationalDay? day = context.Record.National.FirstOrDefault(row => row.Date == October);
        List<CenterRow> there = [.. context.Record.Centers.Where(center => center.Opened <= October && center.Cards > 0)];
        List<CenterRow> small = [.. there.Where(center => center.CapacityPflopsFp16 < 1000)];
        double minimum = context.Setting.Work.FirstOrDefault(work => work.Program == WorkProgram.PreTraining)?.LargeNeedsCenterPflops ?? 0;
        return
        [
            day is null ? double.NaN : day.CentersOperating + day.CentersBuilding,
            Means.Share(small.Count, there.Count),
            Means.Share(small.Count(center => center.CapacityPflopsFp16 >= minimum), small.Count),
        ];
    }

    private static double[] Landed(FactContext context)
    {
        List<CenterRow> announced = [.. context.Record.Centers.Where(center => center.Announced is { Year: 2023 or 2024 })];
        return
        [
            Means.Share(announced.Count(center => center.Opened is { Year: <= 2024 }), announced.Count),
            Means.Share(announced.Count(center => center.Opened is not null), announced.Count),
        ];
    }
}
