using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 3: is idle capacity common? F15 to F19.</summary>
internal static class IdleFacts
{
    private static readonly (string Name, Func<NationalDay, long> CardDays)[] Causes =
    [
        ("unclear_positioning", day => day.IdleUnknownSellerCardDays),
        ("remote", day => day.IdleRemoteCardDays),
        ("price_too_high", day => day.IdleOverBudgetCardDays + day.IdleEffectiveCostCardDays),
        ("software", day => day.IdleSoftwareCardDays),
        ("interconnect", day => day.IdleInterconnectCardDays),
        ("hardware", day => day.IdleHardwareCardDays),
        ("deployment_cost", day => day.IdleDeploymentCostCardDays),
        ("no_demand_or_capacity", day => day.IdleNoDemandCardDays + day.IdleNoCapacityCardDays),
        ("kept_by_owner", day => day.IdleReservedCardDays),
        ("closed", day => day.IdleClosedCardDays),
    ];

    /// <summary>The first of the causes are those that the fact names.</summary>
    private const int CausesNamed = 7;

    private const double Rounding = 1e-9;

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F15", 3, FactBasis.Calibrated,
            new("Take-up: head firms about 80 %, market-built about half, universities and institutes 30 to 40 %", "消纳率：头部企业约八成，市场化约五成，高校院所三四成"),
            new("take-up of card-days by owner, 2024", "2024年各类业主卡日上架率"),
            new("0.75 to 0.85; 0.45 to 0.55; 0.30 to 0.40", "头部企业0.75至0.85；市场化0.45至0.55；高校0.30至0.40"))
        {
            Values =
            [
                new("take_up_head_firms", FigureUnit.Share, new(0.75, 0.85), Better.High),
                new("take_up_market", FigureUnit.Share, new(0.45, 0.55), Better.High),
                new("take_up_universities", FigureUnit.Share, new(0.30, 0.40), Better.High),
            ],
            Measure = context => [context.TakeUp("head_firm"), context.TakeUp("market"), context.TakeUp("university")],
        },
        new("F16", 3, FactBasis.HeldOut,
            new("Of a thousand servers on the market a few hundred idle: real, not general", "市场上千台服务器里有几百台闲置：真实存在，但并非普遍"),
            new(
                "idle share of market-built card-days, 2024; share of provinces where it is above one half",
                "2024年市场化中心闲置比例；闲置过半的省份占比"),
            new("0.2 to 0.5; < 0.5", "0.2至0.5；低于0.5"))
        {
            Values =
            [
                new("idle_share_market", FigureUnit.Share, new(0.2, 0.5), Better.Low),
                new("share_of_provinces_above_half", FigureUnit.Share, FactTarget.Below(0.5)),
            ],
            Measure = IdleServers,
        },
        new("F17", 3, FactBasis.Calibrated,
            new("Ningxia runs full: cheap power without subsidy, large sites, data shipped offline", "宁夏基本跑满：电价低且无需补贴、园区大、数据可线下运送"),
            new("take-up of Ningxia's centers / the mean over provinces, 2024", "2024年宁夏上架率 / 各省均值"),
            new(">= 1.2", "不低于1.2"))
        {
            Values =
            [
                new("take_up_ningxia", FigureUnit.Share, Better: Better.High),
                new("take_up_mean_of_provinces", FigureUnit.Share, Better: Better.High),
                new("ningxia_over_mean", FigureUnit.Ratio),
            ],
            Measure = Ningxia,
            Also = values => values[2] >= 1.2,
        },
        new("F18", 3, FactBasis.HeldOut,
            new("Time-shared capacity sold from Inner Mongolia, Tibet and Xinjiang empties Guangdong's centers", "内蒙古、西藏、新疆的分时算力抽空了广东的智算中心"),
            new(
                "Guangdong's market-built take-up with that offer / without it, same seed, 2024",
                "同一种子：有无分时算力时广东市场化中心2024年上架率之比"),
            new("<= 0.92", "不高于0.92"))
        {
            Paired = [Counterfactual.NoTimeSharing],
            Values = [new("guangdong_with_over_without", FigureUnit.Ratio)],
            Measure = context => [GuangdongMarket(context.Record, context.Year) / context.In(Counterfactual.NoTimeSharing, record => GuangdongMarket(record, context.Year))],
            Also = values => values[0] <= 0.92,
        },
        new("F19", 3, FactBasis.HeldOut,
            new("Why capacity idles: positioning, place, price, software, interconnect, hardware, deployment cost", "闲置原因：定位不清、地处偏远、价格过高、软件、互联、硬件不适配、部署成本"),
            new("idle card-days by cause, 2024", "2024年闲置卡日按原因分"),
            new("every cause present; shares sum to 1", "各原因均出现；合计为1"))
        {
            Values = [.. Causes.Select(cause => new FactValue(cause.Name, FigureUnit.Share))],
            Measure = IdleByCause,
            Also = values => values.Take(CausesNamed).All(share => share > 0) && Math.Abs(values.Sum() - 1) < Rounding,
        },
    ];

    private static double[] IdleServers(FactContext context)
    {
        List<ProvinceMonth> months = [.. context.Record.Provinces.Where(row => row.Month.Year == context.Year)];
        List<double> byProvince = [.. months.GroupBy(row => row.Province).Select(rows => 1 - MarketTakeUp(rows)).Where(double.IsFinite)];
        return [1 - MarketTakeUp(months), Means.Share(byProvince.Count(share => share > 0.5), byProvince.Count)];
    }

    private static double[] Ningxia(FactContext context)
    {
        List<(string Province, double Share)> shares = [.. context.Record.Provinces
            .Where(row => row.Month.Year == context.Year)
            .GroupBy(row => row.Province)
            .Select(rows => (rows.Key, Means.Share(rows.Sum(row => row.CardDaysTakenUp), rows.Sum(row => row.CardDaysAvailable))))
            .Where(pair => double.IsFinite(pair.Item2))];
        double ningxia = shares.Where(pair => pair.Province == "Ningxia").Select(pair => pair.Share).DefaultIfEmpty(double.NaN).First();
        double mean = Means.Of(shares.Select(pair => pair.Share));
        return [ningxia, mean, ningxia / mean];
    }

    private static double GuangdongMarket(RunRecord record, int year) =>
        MarketTakeUp(record.Provinces.Where(row => row.Month.Year == year && row.Province == "Guangdong"));

    private static double MarketTakeUp(IEnumerable<ProvinceMonth> months)
    {
        List<ProvinceMonth> rows = [.. months];
        return Means.Share(rows.Sum(row => row.MarketCardDaysTakenUp), rows.Sum(row => row.MarketCardDaysAvailable));
    }

    private static double[] IdleByCause(FactContext context)
    {
        List<NationalDay> days = [.. context.Record.National.Where(day => day.Date.Year == context.Year)];
        double idle = days.Sum(day => (double)day.CardDaysAvailable - day.CardDaysLeased - day.CardDaysCaptive);
        return [.. Causes.Select(cause => days.Sum(day => (double)cause.CardDays(day)) / idle)];
    }
}
