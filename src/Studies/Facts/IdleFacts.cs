using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 3: is idle capacity common? F15 to F19.</summary>
internal static class IdleFacts
{
    public static IEnumerable<FactResult> Evaluate(FactContext context)
    {
        yield return TakeUp(context);
        yield return IdleServers(context);
        yield return Ningxia(context);
        yield return TimeSharing(context);
        yield return Causes(context);
    }

    private static FactResult TakeUp(FactContext context)
    {
        double head = context.SoldShare("head_firm");
        double market = context.SoldShare("market");
        double university = context.SoldShare("university");
        return new FactBuilder("F15", 3, FactBasis.Calibrated)
            .Fact("Take-up: head firms about 80 %, market-built about half, universities and institutes 30 to 40 %", "消纳率：头部企业约八成，市场化约五成，高校院所三四成")
            .Metric("sold share of card-days by owner, 2024", "0.75 to 0.85; 0.45 to 0.55; 0.30 to 0.40")
            .Value("sold_share_head_firms", head)
            .Value("sold_share_market", market)
            .Value("sold_share_universities", university)
            .Result(context.CoversFocusYear, Figures.Within(head, 0.75, 0.85) && Figures.Within(market, 0.45, 0.55) && Figures.Within(university, 0.30, 0.40));
    }

    private static FactResult IdleServers(FactContext context)
    {
        List<ProvinceMonth> months = [.. context.Record.Provinces.Where(row => row.Month.Year == context.Year)];
        double idle = 1 - Figures.Ratio(months.Sum(row => row.MarketCardDaysSold), months.Sum(row => row.MarketCardDaysAvailable));
        List<double> byProvince = [.. months.GroupBy(row => row.Province)
            .Select(group => 1 - Figures.Ratio(group.Sum(row => row.MarketCardDaysSold), group.Sum(row => row.MarketCardDaysAvailable)))
            .Where(double.IsFinite)];
        double many = Figures.Ratio(byProvince.Count(share => share > 0.5), byProvince.Count);
        return new FactBuilder("F16", 3, FactBasis.HeldOut)
            .Fact("Of a thousand servers on the market a few hundred idle: real, not general", "市场上千台服务器里有几百台闲置：真实存在，但并非普遍")
            .Metric("idle share of market-built card-days, 2024; share of provinces where it is above one half", "0.2 to 0.5; < 0.5")
            .Value("idle_share_market", idle)
            .Value("share_of_provinces_above_half", many)
            .Result(context.CoversFocusYear, Figures.Within(idle, 0.2, 0.5) && many < 0.5);
    }

    private static FactResult Ningxia(FactContext context)
    {
        List<(string Province, double Share)> shares = [.. context.Record.Provinces
            .Where(row => row.Month.Year == context.Year)
            .GroupBy(row => row.Province)
            .Select(rows => (rows.Key, Figures.Ratio(rows.Sum(row => row.CardDaysSold), rows.Sum(row => row.CardDaysAvailable))))
            .Where(pair => double.IsFinite(pair.Item2))];
        double ningxia = shares.Where(pair => pair.Province == "Ningxia").Select(pair => pair.Share).DefaultIfEmpty(double.NaN).First();
        double mean = Figures.Mean(shares.Select(pair => pair.Share));
        return new FactBuilder("F17", 3, FactBasis.Calibrated)
            .Fact("Ningxia runs full: cheap power without subsidy, large sites, data shipped offline", "宁夏基本跑满：电价低且无需补贴、园区大、数据可线下运送")
            .Metric("sold share of Ningxia's centers / the mean over provinces, 2024", ">= 1.2")
            .Value("sold_share_ningxia", ningxia)
            .Value("sold_share_mean_of_provinces", mean)
            .Value("ningxia_over_mean", ningxia / mean)
            .Result(context.CoversFocusYear, ningxia / mean >= 1.2);
    }

    private static FactResult TimeSharing(FactContext context)
    {
        bool paired = context.Paired.TryGetValue(Counterfactual.NoTimeSharing, out RunRecord? without);
        double with = GuangdongMarket(context.Record, context.Year);
        double ratio = paired ? with / GuangdongMarket(without!, context.Year) : double.NaN;
        return new FactBuilder("F18", 3, FactBasis.HeldOut)
            .Fact("Time-shared capacity sold from Inner Mongolia, Tibet and Xinjiang empties Guangdong's centers", "内蒙古、西藏、新疆的分时算力抽空了广东的智算中心")
            .Metric("Guangdong's market-built sold share with that offer / without it, same seed, 2024", "<= 0.92")
            .Value("guangdong_with_over_without", ratio)
            .Result(paired && context.CoversFocusYear, ratio <= 0.92, "needs its paired run");
    }

    private static double GuangdongMarket(RunRecord record, int year)
    {
        List<ProvinceMonth> rows = [.. record.Provinces.Where(row => row.Month.Year == year && row.Province == "Guangdong")];
        return Figures.Ratio(rows.Sum(row => row.MarketCardDaysSold), rows.Sum(row => row.MarketCardDaysAvailable));
    }

    private static FactResult Causes(FactContext context)
    {
        List<NationalDay> days = [.. context.Record.National.Where(day => day.Date.Year == context.Year)];
        double idle = days.Sum(day => (double)day.CardDaysAvailable - day.CardDaysLeased - day.CardDaysCaptive);
        (string Name, double Share)[] causes =
        [
            ("unclear_positioning", Sum(days, day => day.IdleUnknownSellerCardDays) / idle),
            ("remote", Sum(days, day => day.IdleRemoteCardDays) / idle),
            ("price_too_high", Sum(days, day => day.IdleOverBudgetCardDays + day.IdleEffectiveCostCardDays) / idle),
            ("software", Sum(days, day => day.IdleSoftwareCardDays) / idle),
            ("interconnect", Sum(days, day => day.IdleInterconnectCardDays) / idle),
            ("hardware", Sum(days, day => day.IdleHardwareCardDays) / idle),
            ("deployment_cost", Sum(days, day => day.IdleDeploymentCostCardDays) / idle),
            ("no_demand_or_capacity", Sum(days, day => day.IdleNoDemandCardDays + day.IdleNoCapacityCardDays) / idle),
            ("kept_by_owner", Sum(days, day => day.IdleReservedCardDays) / idle),
        ];
        var builder = new FactBuilder("F19", 3, FactBasis.HeldOut)
            .Fact("Why capacity idles: positioning, place, price, software, interconnect, hardware, deployment cost", "闲置原因：定位不清、地处偏远、价格过高、软件、互联、硬件不适配、部署成本")
            .Metric("idle card-days by cause, 2024", "every cause present; shares sum to 1");
        foreach ((string name, double share) in causes)
        {
            builder.Value(name, share);
        }

        const double Rounding = 1e-9;
        return builder.Result(
            context.CoversFocusYear,
            causes.Take(7).All(cause => cause.Share > 0) && Math.Abs(causes.Sum(cause => cause.Share) - 1) < Rounding);
    }

    private static double Sum(List<NationalDay> days, Func<NationalDay, long> cause) => days.Sum(day => (double)cause(day));
}
