using MarketSim.Market.Measures.Rows;

namespace MarketSim.Reports.Figures;

/// <summary>The market for data-center cards in one month: what was on offer against what was wanted.</summary>
/// <remarks>On offer: suppliers' stock at the month's start and what arrived. Wanted: the backlog of projects at its start, what projects
/// newly wanted, and what was sold outside the centers.</remarks>
/// <param name="Month">First day of the month.</param>
/// <param name="Supply">Cards on offer.</param>
/// <param name="Demand">Cards wanted.</param>
/// <param name="Backlog">Cards that projects want and have not got, at the month's end.</param>
/// <param name="Stock">Cards in suppliers' stock, at the month's end.</param>
/// <param name="SoldCards">Cards sold.</param>
public sealed record CardMonth(DateOnly Month, long Supply, long Demand, long Backlog, long Stock, long SoldCards)
{
    /// <summary>On offer over wanted.</summary>
    public double Ratio => Means.Share(Supply, Demand);

    /// <summary>The months of a run, in order.</summary>
    public static IReadOnlyList<CardMonth> Of(IEnumerable<CardDay> days, Gazetteer names)
    {
        var months = new List<CardMonth>();
        foreach (IGrouping<DateOnly, CardDay> month in days.Where(day => !names.IsConsumerCard(day.Card))
            .GroupBy(day => Calendar.MonthOf(day.Date)).OrderBy(month => month.Key))
        {
            DateOnly first = month.Min(day => day.Date);
            DateOnly last = month.Max(day => day.Date);
            long arrived = month.Sum(day => day.ArrivedCards);
            long wanted = month.Sum(day => day.WantedCards);
            long outside = month.Sum(day => day.SoldOutsideCards);
            long stock = month.Where(day => day.Date == first).Sum(StockBefore);
            long backlog = month.Where(day => day.Date == first).Sum(BacklogBefore);
            months.Add(new CardMonth(
                month.Key,
                stock + arrived,
                backlog + wanted + outside,
                month.Where(day => day.Date == last).Sum(day => day.BacklogCards),
                month.Where(day => day.Date == last).Sum(day => day.StockCards),
                outside + month.Sum(day => day.SoldToCentersCards)));
        }

        return months;
    }

    private static long StockBefore(CardDay day) =>
        Math.Max(0, day.StockCards - day.ArrivedCards + day.SoldToCentersCards + day.SoldOutsideCards);

    private static long BacklogBefore(CardDay day) => Math.Max(0, day.BacklogCards - day.WantedCards + day.SoldToCentersCards);
}
