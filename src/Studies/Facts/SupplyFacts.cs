using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 1: how tight are cards, and at what price? F01 to F08.</summary>
internal static class SupplyFacts
{
    public static IEnumerable<FactResult> Evaluate(FactContext context)
    {
        yield return SupplyOverDemand(context);
        yield return PriceOverCost(context);
        yield return SummerFall(context);
        yield return SeptemberSweep(context);
        yield return ConsumerWave(context);
        yield return Lots(context);
        yield return Brokerage(context);
        yield return Retreat(context);
    }

    private static FactResult SupplyOverDemand(FactContext context)
    {
        double in2023 = SupplyRatio(context, 2023);
        double in2024 = SupplyRatio(context, 2024);
        List<double> years = [.. Enumerable.Range(2023, 6).Select(year => SupplyRatio(context, year)).Where(double.IsFinite)];
        int crossings = years.Zip(years.Skip(1)).Count(pair => (pair.First < 1) != (pair.Second < 1));
        return new FactBuilder("F01", 1, FactBasis.Calibrated)
            .Fact("Supply, very short the year before, has eased; shortage is cyclical", "供给从极度紧缺转为缓和，紧缺呈周期性")
            .Metric("cards made available / cards wanted, PFLOPS, by year", "< 0.9 in 2023; 1.0 to 1.4 in 2024; crosses 1 once more by 2028")
            .Value("supply_over_demand_2023", in2023)
            .Value("supply_over_demand_2024", in2024)
            .Value("crossings_of_1", crossings)
            .Result(
                context.Covers(new DateOnly(2023, 1, 1), new DateOnly(2028, 12, 31)),
                in2023 < 0.9 && Figures.Within(in2024, 1.0, 1.4) && crossings >= 2);
    }

    private static double SupplyRatio(FactContext context, int year)
    {
        double available = 0;
        double wanted = 0;
        foreach (CardDay day in context.Record.Cards.Where(day => day.Date.Year == year))
        {
            CardModel card = context.Setting.Scenario.Cards[context.Setting.CardIndex[day.Card]];
            if (card.Class == CardClass.DataCenter)
            {
                available += day.AvailableCards * card.Pflops();
                wanted += (day.WantedCards + day.OutsideWantedCards) * card.Pflops();
            }
        }

        return Figures.Ratio(available, wanted);
    }

    private static FactResult PriceOverCost(FactContext context)
    {
        double ratio = Figures.Mean(context.Month(7).Concat(context.Month(8)).Select(day => day.CardPriceOverCost));
        return new FactBuilder("F02", 1, FactBasis.Calibrated)
            .Fact("Card prices sit close to the sellers' cost line", "卡价贴近卖方成本线")
            .Metric("volume-weighted price / landed cost, data-center cards, July and August 2024", "1.00 to 1.10")
            .Value("price_over_landed_cost", ratio)
            .Result(context.CoversFocusYear, Figures.Within(ratio, 1.00, 1.10));
    }

    private static double Index(FactContext context, int month) => Figures.Mean(context.Month(month).Select(day => day.CardPriceIndex));

    private static FactResult SummerFall(FactContext context)
    {
        double june = (Index(context, 6) / Index(context, 5)) - 1;
        double july = (Index(context, 7) / Index(context, 6)) - 1;
        double august = (Index(context, 8) / Index(context, 7)) - 1;
        return new FactBuilder("F03", 1, FactBasis.Calibrated)
            .Fact("End prices fell all summer", "整个夏天终端价格持续下行")
            .Metric("monthly change of the price index of data-center cards, 2024", "negative in June, July and August")
            .Value("change_june", june)
            .Value("change_july", july)
            .Value("change_august", august)
            .Result(context.CoversFocusYear, june < 0 && july < 0 && august < 0);
    }

    private static FactResult SeptemberSweep(FactContext context)
    {
        double price = Index(context, 9) / Index(context, 8);
        double august = StockDays(context, 8);
        double september = StockDays(context, 9);
        return new FactBuilder("F04", 1, FactBasis.Calibrated)
            .Fact("In September came a sweep-up: season and international climate; spot stock is thin", "9月出现扫货潮：季节与国际形势叠加，现货库存薄")
            .Metric("price index September / August 2024; spot stock in days of sales", "> 1.00; lower than in August")
            .Value("price_september_over_august", price)
            .Value("stock_days_august", august)
            .Value("stock_days_september", september)
            .Result(context.CoversFocusYear, price > 1 && september < august);
    }

    private static double StockDays(FactContext context, int month)
    {
        double stock = 0;
        double sold = 0;
        foreach (CardDay day in context.Record.Cards.Where(day => day.Date.Year == context.Year && day.Date.Month == month))
        {
            CardModel card = context.Setting.Scenario.Cards[context.Setting.CardIndex[day.Card]];
            if (card.Class == CardClass.DataCenter)
            {
                stock += day.StockCards * card.Pflops();
                sold += (day.SoldToCentersCards + day.SoldOutsideCards) * card.Pflops();
            }
        }

        return Figures.Ratio(stock, sold);
    }

    private static FactResult ConsumerWave(FactContext context)
    {
        string? card = context.Setting.Scenario.Supply.ConsumerShocks.Select(shock => shock.Card).FirstOrDefault();
        List<CardDay> days = [.. context.Record.Cards.Where(day => day.Card == card && day.Date.Year == 2024)];
        double before = Figures.Mean(days.Where(day => day.Date.Month == 7 && day.PriceCny > 0).Select(day => day.PriceCny));
        double peak = days.Where(day => day.Date.Month is >= 8 and <= 10).Select(day => day.PriceCny).DefaultIfEmpty(double.NaN).Max();
        return new FactBuilder("F05", 1, FactBasis.Calibrated)
            .Fact("A consumer wave (a hit game) drove the 4090 from about 13,000 to 16,000-17,000 yuan", "消费级热潮（热门游戏）将4090从约1.3万元推高至1.6万至1.7万元")
            .Metric("price of the 4090, peak August to October 2024 / July", "1.20 to 1.35")
            .Value("price_before_cny", before)
            .Value("price_peak_cny", peak)
            .Value("peak_over_before", peak / before)
            .Result(context.CoversFocusYear, Figures.Within(peak / before, 1.20, 1.35));
    }

    private static FactResult Lots(FactContext context)
    {
        List<int> lots = context.Counts?.LotServers ?? [];
        double small = Figures.Ratio(lots.Count(servers => servers <= 10), lots.Count);
        double huge = Figures.Ratio(lots.Count(servers => servers > 128), lots.Count);
        return new FactBuilder("F06", 1, FactBasis.Calibrated)
            .Fact("Supply is scattered: lots of 5 or 10 servers, some of 64 to 128, very large ones rare", "货源零散：多为5台、10台小批量，64台以上较少，特大批量罕见")
            .Metric("share of suppliers' lots by size, servers, 2024", "majority <= 10; < 5 % above 128")
            .Value("share_up_to_10_servers", small)
            .Value("share_11_to_63_servers", Figures.Ratio(lots.Count(servers => servers is > 10 and < 64), lots.Count))
            .Value("share_64_to_128_servers", Figures.Ratio(lots.Count(servers => servers is >= 64 and <= 128), lots.Count))
            .Value("share_above_128_servers", huge)
            .Result(context.CoversFocusYear, small > 0.5 && huge < 0.05);
    }

    private static FactResult Brokerage(FactContext context)
    {
        double quotations = Figures.Mean((context.Counts?.CardOrders ?? []).Where(order => order is { Received: > 0, Quotations: > 0 }).Select(order => (double)order.Quotations));
        List<int> deals = [.. context.Record.Brokers.Where(broker => broker.Entered is not null).Select(broker => broker.DealsInFocusYear).OrderDescending()];
        double top = Figures.Ratio(deals.Take((int)Math.Ceiling(deals.Count / 10.0)).Sum(), deals.Sum());
        return new FactBuilder("F07", 1, FactBasis.Calibrated)
            .Fact("Many newcomers and middlemen compete, few close", "新入局者与中间商众多，成交者少")
            .Metric("quotations per closed order that was put to tender; share of deals closed by the top tenth of brokers, 2024", "20 to 60; > 0.40")
            .Value("quotations_per_project", quotations)
            .Value("top_decile_share_of_deals", top)
            .Result(context.CoversFocusYear, Figures.Within(quotations, 20, 60) && top > 0.4);
    }

    private static FactResult Retreat(FactContext context)
    {
        List<(long Planned, long Received, int Quotations)> orders = context.Counts?.CardOrders ?? [];
        double cut = Figures.Ratio(orders.Count(order => order.Received < 0.1 * order.Planned), orders.Count);
        List<CenterRow> newcomers = [.. context.Record.Centers.Where(center => context.Record.Kinds.IsMarketBuilt(center.Owner) && center.Opened?.Year == context.Year)];
        double never = Figures.Ratio(newcomers.Count(center => center.PaybackYears is null), newcomers.Count);
        return new FactBuilder("F08", 1, FactBasis.HeldOut)
            .Fact("Newcomers retreat: one order fell from 128 servers to 8; others may never recover their cost", "新玩家退潮：有订单从128台砍到8台，也有人可能永远收不回成本")
            .Metric("card orders closed in 2024 that were cut by > 90 %; market-built centers opened in 2024 that never pay back", "both occur, neither in most")
            .Value("share_of_orders_cut_by_90_percent", cut)
            .Value("share_of_newcomers_never_paid_back", never)
            .Result(context.CoversFocusYear, cut is > 0 and < 0.5 && never is > 0 and < 0.5);
    }
}
