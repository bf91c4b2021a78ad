using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>Measures of rents, from the leases that are signed in a month.</summary>
internal static class RentMeasures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("rent", MeasureUnit.YuanPerCardHour, MeasureSubject.Cards, new("Rent of the leases signed in the month", "当月签约租金"))
        {
            OfMonth = (month, cards) => Rent([.. month.Rents.Where(row => cards.Contains(row.Card))]),
        },
        new("rent_index", MeasureUnit.Index, MeasureSubject.CardClass, new("Matched index of rents of the same cards", "同型卡租金指数"))
        {
            OfMonth = (month, classes) => Index(month.RentIndices.FirstOrDefault(row => row.CardClass == Enum.Parse<CardClass>(classes[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true))),
        },
    ];

    /// <summary>The geometric mean, weighted by card-days; not a number without leases.</summary>
    private static double Rent(RentMonth[] rows) => Math.Exp(Means.Share(rows.Sum(row => row.CardDays * Math.Log(row.RentCnyPerCardHour)), rows.Sum(row => row.CardDays)));

    /// <remarks>A month in which no model can be compared repeats the index of the one before: that is no observation.</remarks>
    private static double Index(RentIndexMonth? row) => row is { MatchedCards: > 0 } ? row.MatchedIndex : double.NaN;
}
