using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 1, the cycle of prices and rents from 2023 to 2026: F29, F30 and F34.</summary>
internal static class CycleFacts
{
    /// <summary>The cards that export control made scarce in October 2023.</summary>
    private static readonly string[] ScarceCards = ["A800", "H800"];

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F29", 1, FactBasis.HeldOut,
            new("Rents peaked in the winter of 2023-24 and fell hard in 2024", "租金在2023至2024年冬季见顶，2024年大幅下跌"),
            new(
                "matched index of signed rents, data-center cards, 2023-2024: month of its peak, counted from January 2023 as 1; December 2024 / peak",
                "2023至2024年数据中心卡同款签约租金指数：峰值月份（2023年1月计为1）；2024年12月与峰值之比"),
            new("month 10 to 15 (October 2023 to March 2024); <= 0.67", "第10至15个月（2023年10月至2024年3月）；不高于0.67"))
        {
            Period = FactPeriod.Years(2023, 2024),
            Values =
            [
                new("peak_month_counted_from_january_2023", FigureUnit.Count, new(10, 15)),
                new("rent_december_2024_over_peak", FigureUnit.Ratio, new(0, 0.67)),
            ],
            Measure = RentPeak,
        },
        new("F30", 1, FactBasis.HeldOut,
            new(
                "Scarcity was priced: A800 servers rose from 2.3 to 3.3 million yuan within a week in October 2023; a year later prices lay at the cost line",
                "紧缺推高价格：2023年10月A800服务器一周内从230万元涨至330万元；一年后价格回到成本线"),
            new(
                "price that suppliers were paid / landed cost, weighted by cards: A800 and H800, October to December 2023; all data-center cards, July and August 2024",
                "供应商现货成交价 / 到岸成本（按卡数加权）：2023年10至12月A800、H800；2024年7至8月全部数据中心卡"),
            new(">= 1.3; 1.00 to 1.10", "不低于1.3；1.00至1.10"))
        {
            Period = new(new DateOnly(2023, 10, 1), new DateOnly(2024, 8, 31)),
            Values =
            [
                new("spot_price_over_cost_a800_h800_late_2023", FigureUnit.Ratio),
                new("spot_price_over_cost_summer_2024", FigureUnit.Ratio, new(1.00, 1.10)),
            ],
            Measure = context =>
            [
                SpotOverCost(context, day => day is { Year: 2023, Month: >= 10 }, card => ScarceCards.Contains(card.Id)),
                SpotOverCost(context, day => day is { Year: 2024, Month: 7 or 8 }, card => card.Class == CardClass.DataCenter),
            ],
            Also = values => values[0] >= 1.3,
        },
        new("F34", 1, FactBasis.HeldOut,
            new("Rents turned up in early 2026", "2026年初租金回升"),
            new("matched index of signed rents, data-center cards: April 2026 / October 2025", "数据中心卡同款签约租金指数：2026年4月与2025年10月之比"),
            new("1.05 to 1.40", "1.05至1.40"))
        {
            Period = new(new DateOnly(2025, 10, 1), new DateOnly(2026, 4, 30)),
            Values = [new("rent_april_2026_over_october_2025", FigureUnit.Ratio, new(1.05, 1.40))],
            Measure = context => [Index(Months(context), new(2026, 4, 1), compared: true) / Index(Months(context), new(2025, 10, 1))],
        },
    ];

    private static double[] RentPeak(FactContext context)
    {
        RentIndexMonth[] months = [.. Months(context).Where(month => month.Month.Year is 2023 or 2024)];
        if (months.MaxBy(month => month.MatchedIndex) is not { } peak)
        {
            return [double.NaN, double.NaN];
        }

        int number = ((peak.Month.Year - 2023) * 12) + peak.Month.Month;
        return [number, Index(months, new(2024, 12, 1), compared: true) / peak.MatchedIndex];
    }

    /// <summary>The months in which data-center cards were leased, in order; in others the index only stands still.</summary>
    private static IEnumerable<RentIndexMonth> Months(FactContext context) =>
        context.Record.RentIndices.Where(month => month.CardClass == CardClass.DataCenter && month.Leases > 0);

    /// <summary>The index of a month; not a number when nothing was leased, or nothing of it can be compared with months before where that is asked for.</summary>
    private static double Index(IEnumerable<RentIndexMonth> months, DateOnly month, bool compared = false) =>
        months.FirstOrDefault(row => row.Month == month && (!compared || row.MatchedCards > 0))?.MatchedIndex ?? double.NaN;

    private static double SpotOverCost(FactContext context, Func<DateOnly, bool> when, Func<CardModel, bool> which)
    {
        double paid = 0;
        double cost = 0;
        foreach (CardDay day in context.Record.Cards.Where(day => when(day.Date) && which(context.Setting.Scenario.Cards[context.Setting.CardIndex[day.Card]])))
        {
            paid += day.SpotCards * day.SpotPriceCny;
            cost += day.SpotCards * day.CostLineCny;
        }

        return Means.Share(paid, cost);
    }
}
