using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 3, how differently single centers fare: F31 and F32.</summary>
internal static class TakeUpFacts
{
    /// <summary>Days in operation from which a center counts in a year.</summary>
    private const int LeastDays = 180;

    /// <summary>Centers without which there are no tenths to speak of.</summary>
    private const int LeastCenters = 10;

    private const int FirstYearDays = 365;

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F31", 3, FactBasis.HeldOut,
            new("Centers of one kind fare very differently", "同类中心境况悬殊"),
            new(
                "take-up of the market-built centers in operation for at least 180 days of 2024, at least ten: lower and upper decile",
                "2024年运营满180天的市场化中心（至少十家）上架率：第一、第九十分位"),
            new("< 0.2; > 0.8", "低于0.2；高于0.8"))
        {
            Values =
            [
                new("take_up_lower_decile", FigureUnit.Share, FactTarget.Below(0.2), Better.High),
                new("take_up_upper_decile", FigureUnit.Share, FactTarget.ShareAbove(0.8), Better.High),
                new("centers_compared", FigureUnit.Count),
            ],
            Measure = Deciles,
        },
        new("F32", 3, FactBasis.HeldOut,
            new("Centers new in 2024 were hardly lit", "2024年新投运的中心上架寥寥"),
            new(
                "median take-up in the 365 days from opening, centers opened in 2024, owners other than head firms",
                "2024年投运中心（头部企业除外）投运后365天内上架率中位数"),
            new("< 0.35", "低于0.35"))
        {
            Period = FactPeriod.Years(2024, 2025),
            Values =
            [
                new("median_take_up_first_year", FigureUnit.Share, FactTarget.Below(0.35), Better.High),
                new("centers_opened", FigureUnit.Count),
            ],
            Measure = FirstYear,
        },
    ];

    private static double[] Deciles(FactContext context)
    {
        double[] takeUps = TakeUps(context.MarketBuilt, context.CountsOf(2024)?.UseByCenter, LeastDays);
        bool enough = takeUps.Length >= LeastCenters;
        return [enough ? Means.Quantile(takeUps, 0.1) : double.NaN, enough ? Means.Quantile(takeUps, 0.9) : double.NaN, takeUps.Length];
    }

    private static double[] FirstYear(FactContext context)
    {
        double[] takeUps = TakeUps(context.Record.Centers.Where(center => center.Owner != "head_firm"), context.CountsOf(2024)?.FirstYearUseByCenter, FirstYearDays);
        return [Means.Median(takeUps), takeUps.Length];
    }

    /// <summary>Take-up of those centers that were in operation for some days.</summary>
    private static double[] TakeUps(
        IEnumerable<CenterRow> centers, IReadOnlyDictionary<string, (long Available, long TakenUp, int Days)>? uses, int leastDays) =>
    [
        .. from center in centers
           let use = uses?.GetValueOrDefault(center.Center) ?? default
           where use.Available > 0 && use.Days >= leastDays
           select use.TakenUp / (double)use.Available,
    ];
}
