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
