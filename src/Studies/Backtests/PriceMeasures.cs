using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>Measures of card prices, from the days of a month on which somebody offers the card.</summary>
internal static class PriceMeasures
{
    private const double CardsPerServer = 8;
    private const double Million = 1e6;

    public static IReadOnlyList<Measure> All { get; } =
    [
        new("card_price", MeasureUnit.YuanPerCard, MeasureSubject.Cards, new("Mean price on offer", "平均报价")) { OfMonth = Price },
        new("server_price", MeasureUnit.MillionYuanPerServer, MeasureSubject.Cards, new("Price of eight cards with their server", "八卡服务器价格"))
        {
            // A data-center card's price holds its share of an eight-card server.
            OfMonth = (month, cards) => CardsPerServer * Price(month, cards) / Million,
        },
    ];

    private static double Price(RunMonth month, IReadOnlyList<string> cards) => Means.OfPositive(month.Cards.Where(day => cards.Contains(day.Card)).Select(day => day.PriceCny));
}
