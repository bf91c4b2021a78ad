using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 1, the cards: how tight are they, and at what price? F01 to F05.</summary>
internal static class SupplyFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F01", 1, FactBasis.Calibrated,
            new("Supply, very short the year before, has eased; shortage is cyclical", "供给从极度紧缺转为缓和，紧缺呈周期性"),
            new("cards made available / cards wanted, PFLOPS, by year", "按年：可供卡数 / 所需卡数（按PFLOPS计）"),
            new("< 0.9 in 2023; 1.0 to 1.4 in 2024; crosses 1 once more by 2028", "2023年低于0.9；2024年1.0至1.4；2028年前至少再次穿越1"))
        {
            Period = FactPeriod.Years(2023, 2028),
            Values =
            [
                new("supply_over_demand_2023", FigureUnit.Ratio, FactTarget.Below(0.9)),
                new("supply_over_demand_2024", FigureUnit.Ratio, new(1.0, 1.4)),
                new("crossings_of_1", FigureUnit.Count),
            ],
            Measure = context => [SupplyRatio(context, 2023), SupplyRatio(context, 2024), Crossings(context)],
            Also = values => values[2] >= 2,
        },
        new("F02", 1, FactBasis.Calibrated,
            new("Card prices sit close to the sellers' cost line", "卡价贴近卖方成本线"),
            new("volume-weighted price / landed cost, data-center cards, July and August 2024", "2024年7至8月数据中心卡成交均价 / 到岸成本"),
            new("1.00 to 1.10", "1.00至1.10"))
        {
            Values = [new("price_over_landed_cost", FigureUnit.Ratio, new(1.00, 1.10))],
            Measure = context => [Means.Of(context.Month(7).Concat(context.Month(8)).Select(day => day.CardPriceOverCost))],
        },
        new("F03", 1, FactBasis.Calibrated,
            new("End prices fell all summer", "整个夏天终端价格持续下行"),
            new("monthly change of the price index of data-center cards, 2024", "2024年数据中心卡价格指数月度变化"),
            new("negative in June, July and August", "6、7、8月均下跌"))
        {
            Values = [new("change_june", FigureUnit.Share), new("change_july", FigureUnit.Share), new("change_august", FigureUnit.Share)],
            Measure = context => [.. Enumerable.Range(6, 3).Select(month => (Index(context, month) / Index(context, month - 1)) - 1)],
            Also = values => values.All(change => change < 0),
        },
        new("F04", 1, FactBasis.Calibrated,
            new("In September came a sweep-up: season and international climate; spot stock is thin", "9月出现扫货潮：季节与国际形势叠加，现货库存薄"),
            new("price index September / August 2024; spot stock in days of sales", "2024年9月与8月价格指数之比；现货库存可售天数"),
            new("> 1.00; lower than in August", "大于1.00；少于8月"))
        {
            Values =
            [
                new("price_september_over_august", FigureUnit.Ratio), new("stock_days_august", FigureUnit.Count), new("stock_days_september", FigureUnit.Count),
            ],
            Measure = context => [Index(context, 9) / Index(context, 8), StockDays(context, 8), StockDays(context, 9)],
            Also = values => values[0] > 1 && values[2] < values[1],
        },
        new("F05", 1, FactBasis.Calibrated,
            new("A consumer wave (a hit game) drove the 4090 from about 13,000 to 16,000-17,000 yuan", "消费级热潮（热门游戏）将4090从约1.3万元推高至1.6万至1.7万元"),
            new("price of the 4090, peak August to October 2024 / July", "4090价格：2024年8至10月峰值 / 7月"),
            new("1.20 to 1.35", "1.20至1.35"))
        {
            Values =
            [
                new("price_before_cny", FigureUnit.Money), new("price_peak_cny", FigureUnit.Money), new("peak_over_before", FigureUnit.Ratio, new(1.20, 1.35)),
            ],
            Measure = ConsumerWave,
        },
    ];

    private static double SupplyRatio(FactContext context, int year)
    {
        double available = 0;
        double wanted = 0;
        foreach ((CardDay day, double pflops) in DataCenterCards(context, day => day.Year == year))
        {
            available += day.AvailableCards * pflops;
            wanted += (day.WantedCards + day.OutsideWantedCards) * pflops;
        }

        return Means.Share(available, wanted);
    }

    private static double Crossings(FactContext context)
    {
        List<double> years = [.. Enumerable.Range(2023, 6).Select(year => SupplyRatio(context, year)).Where(double.IsFinite)];
        return years.Zip(years.Skip(1)).Count(pair => (pair.First < 1) != (pair.Second < 1));
    }

    private static double Index(FactContext context, int month) => context.Month(month).Select(day => day.CardPriceIndex).DefaultIfEmpty(double.NaN).Last();

    private static double StockDays(FactContext context, int month)
    {
        double stock = 0;
        double sold = 0;
        foreach ((CardDay day, double pflops) in DataCenterCards(context, day => day.Year == context.Year && day.Month == month))
        {
            stock += day.StockCards * pflops;
            sold += (day.SoldToCentersCards + day.SoldOutsideCards) * pflops;
        }

        return Means.Share(stock, sold);
    }

    private static IEnumerable<(CardDay Day, double Pflops)> DataCenterCards(FactContext context, Func<DateOnly, bool> when) =>
        from day in context.Record.Cards
        where when(day.Date)
        let card = context.Setting.Scenario.Cards[context.Setting.CardIndex[day.Card]]
        where card.Class == CardClass.DataCenter
        select (day, card.Pflops());

    private static double[] ConsumerWave(FactContext context)
    {
        string? card = context.Setting.Scenario.Supply.ConsumerShocks.Select(shock => shock.Card).FirstOrDefault();
        List<CardDay> days = [.. context.Record.Cards.Where(day => day.Card == card && day.Date.Year == 2024)];
        double before = Means.Of(days.Where(day => day.Date.Month == 7 && day.SpotPriceCny > 0).Select(day => day.SpotPriceCny));
        double peak = days.Where(day => day.Date.Month is >= 8 and <= 10).Select(day => day.SpotPriceCny).DefaultIfEmpty(double.NaN).Max();
        return [before, peak, peak / before];
    }
}
