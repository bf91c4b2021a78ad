using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 4: when does a center pay back? F20 to F23.</summary>
internal static class PaybackFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F20", 4, FactBasis.Calibrated,
            new("Payback is usually about five years, with power and operations counted", "算上电费与运维，回本通常约五年"),
            new(
                "median static payback of market-built centers opened in the run by 2024 that recover, projections counted; share of those that can be judged",
                "模拟期内至2024年投运、能够回本的市场化中心静态回收期中位数（含推算值）；占可判断中心的比例"),
            new("4.5 to 6 years", "4.5至6年"))
        {
            Values = [new("median_payback_years", FigureUnit.Years, new(4.5, 6)), new("share_that_recovers", FigureUnit.Share)],
            Measure = context => [Paybacks(context).MedianYears, 1 - Paybacks(context).NeverShare],
        },
        new("F21", 4, FactBasis.Calibrated,
            new("With a head firm as anchor tenant it is three to four years", "有头部企业做锚定租户则为三到四年"),
            new("the same median with an anchor tenant, and without", "同口径中位数：有、无锚定租户"),
            new("3 to 4 years, and shorter than without", "有则3至4年，且短于无"))
        {
            Values = [new("median_payback_with_anchor_years", FigureUnit.Years, new(3, 4)), new("median_payback_without_anchor_years", FigureUnit.Years)],
            Measure = context => [Paybacks(context, anchor: true).MedianYears, Paybacks(context, anchor: false).MedianYears],
            Also = values => values[0] < values[1],
        },
        new("F22", 4, FactBasis.HeldOut,
            new(
                "Overpricing breaks continuity of use; low price first, list price later, builds the habit",
                "定价过高会打断使用的连续性；先低价后恢复刊例价能养成使用习惯"),
            new(
                "rent less running cost, to 2028, per yuan invested in market-built centers opened 2023-2024: penetration-then-list / list from day one, same seed",
                "同一种子：先低价后刊例价与一开始即刊例价的净收入之比"),
            new("> 1", "大于1"))
        {
            Period = FactPeriod.Years(2024, 2028),
            Paired = [Counterfactual.PenetrationPricing, Counterfactual.ListPricing],
            Values =
            [
                new("income_over_capex_penetration", FigureUnit.Ratio), new("income_over_capex_list", FigureUnit.Ratio),
                new("penetration_over_list", FigureUnit.Ratio),
            ],
            Measure = Penetration,
            Also = values => values[2] > 1,
        },
        new("F23", 4, FactBasis.HeldOut,
            new("Scheduling platforms cost tens of millions and were little used; none yet serves everyone", "调度平台动辄花费数千万，却少有人用，尚无一家服务全网"),
            new(
                "leased share of card-days gained per regional platform; by a national platform with high adoption; same seed, 2024-2028",
                "同一种子，2024至2028年：每个区域平台带来的出租率增量；高采用率全国平台的增量"),
            new("< 0.02; clearly more (at least 0.01 and 5 times as much)", "低于0.02；明显更高（至少0.01且为前者5倍）"))
        {
            Period = FactPeriod.Years(2024, 2028),
            Paired = [Counterfactual.NoPlatforms, Counterfactual.NationalPlatform],
            Values = [new("fill_gained_per_platform", FigureUnit.Share), new("fill_gained_by_national_platform", FigureUnit.Share)],
            Measure = Platforms,
            Also = values => values[0] < 0.02 && values[1] >= 0.01 && values[1] > 5 * values[0],
        },
    ];

    private static PaybackFigures Paybacks(FactContext context, bool? anchor = null) => PaybackFigures.OfMarket(context.Record, anchor, openedBy: 2024);

    private static double[] Penetration(FactContext context)
    {
        double low = context.In(Counterfactual.PenetrationPricing, IncomeOverCapex);
        double high = context.In(Counterfactual.ListPricing, IncomeOverCapex);
        return [low, high, low / high];
    }

    /// <remarks>Per yuan invested, because which projects go ahead, and how large, is not the same in both runs.</remarks>
    private static double IncomeOverCapex(RunRecord record)
    {
        List<CenterRow> centers = [.. record.Centers.Where(center => center is { Opened.Year: 2023 or 2024 } && record.Kinds.IsMarketBuilt(center.Owner))];
        return Means.Share(centers.Sum(center => center.OperatingIncomeCny), centers.Sum(center => center.CapexCny));
    }

    private static double[] Platforms(FactContext context)
    {
        double filled = Fill(context.Record);
        int platforms = context.Record.Brokers.Count(broker => broker is { Kind: BrokerKind.RegionalPlatform, Entered: not null });
        return
        [
            (filled - context.In(Counterfactual.NoPlatforms, Fill)) / Math.Max(1, platforms),
            context.In(Counterfactual.NationalPlatform, Fill) - filled,
        ];
    }

    /// <summary>Leased over available card-days of all centers but head firms', 2024 to 2028.</summary>
    private static double Fill(RunRecord record)
    {
        List<OwnerMonth> rows = [.. record.Owners.Where(row => row.Month.Year >= 2024 && row.Owner != "head_firm")];
        return Means.Share(rows.Sum(row => row.CardDaysLeased), rows.Sum(row => row.CardDaysAvailable));
    }
}
