using MarketSim.Market.Inputs;

namespace MarketSim.Reports.Figures;

/// <summary>Figures of the market for data-center cards.</summary>
internal static class CardFigures
{
    internal static IReadOnlyList<Figure> All { get; } =
    [
        new("card_supply_over_demand", FigureUnit.Ratio, new("Card supply / demand, PFLOPS", "卡供需比（供给 / 需求）"))
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Cards | FigurePlaces.Question1,
            OfYear = year => CardMonth.Ratio(year.Cards),
        },
        new("card_price_over_cost", FigureUnit.Ratio, new("Card price / landed cost", "卡价 / 到岸成本"))
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Cards | FigurePlaces.Comparison | FigurePlaces.Question1,
            OfYear = year => year.Year.PriceOverCost,
        },
        new("card_price_index", FigureUnit.Ratio, new("Card price index", "卡价指数"))
        {
            Shown = FigurePlaces.Question1,
            OfYear = year => year.Year.PriceIndex,
        },
        new("cards_sold", FigureUnit.Count, new("Cards sold", "卡销量（张）"))
        {
            Shown = FigurePlaces.Question1,
            OfYear = year => year.Cards.Sum(month => month.SoldCards),
        },
        new("card_backlog", FigureUnit.Count, new("Card backlog, year's end", "年末未交付订单（张）"))
        {
            Shown = FigurePlaces.Question1,
            OfYear = year => year.Cards.Count == 0 ? double.NaN : year.Cards[^1].Backlog,
        },
        new("card_stock", FigureUnit.Count, new("Suppliers' stock, year's end, cards", "年末供应商库存（张）"))
        {
            Shown = FigurePlaces.Question1,
            OfYear = year => year.Cards.Count == 0 ? double.NaN : year.Cards[^1].Stock,
        },
    ];
}

/// <summary>The market for data-center cards in one month: what upstream made available against what was wanted.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Supply">Cards that upstream made available, PFLOPS.</param>
/// <param name="Demand">Cards newly wanted by projects and outside the centers, PFLOPS.</param>
/// <param name="Backlog">Cards that projects want and have not got, at the month's end.</param>
/// <param name="Stock">Cards in suppliers' stock, at the month's end.</param>
/// <param name="SoldCards">Cards sold.</param>
public sealed record CardMonth(DateOnly Month, double Supply, double Demand, long Backlog, long Stock, long SoldCards)
{
    /// <summary>The months of a run, in order.</summary>
    public static IReadOnlyList<CardMonth> Of(IEnumerable<CardDay> days, Gazetteer names)
    {
        var months = new List<CardMonth>();
        foreach (IGrouping<DateOnly, CardDay> month in days.Where(day => !names.IsConsumerCard(day.Card))
            .GroupBy(day => CalendarMonth.Of(day.Date)).OrderBy(month => month.Key))
        {
            DateOnly last = month.Max(day => day.Date);
            months.Add(new CardMonth(
                month.Key,
                month.Sum(day => day.AvailableCards * names.Pflops(day.Card)),
                month.Sum(day => (day.WantedCards + day.OutsideWantedCards) * names.Pflops(day.Card)),
                month.Where(day => day.Date == last).Sum(day => day.BacklogCards),
                month.Where(day => day.Date == last).Sum(day => day.StockCards),
                month.Sum(day => day.SoldToCentersCards + day.SoldOutsideCards)));
        }

        return months;
    }

    /// <summary>Supply over demand of some months together; not a number without demand.</summary>
    public static double Ratio(IReadOnlyCollection<CardMonth> months) => Means.Share(months.Sum(month => month.Supply), months.Sum(month => month.Demand));
}
