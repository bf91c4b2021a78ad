using System.Globalization;
using MarketSim.Market.Measures;

namespace MarketSim.Reports.Figures;

/// <summary>The figures that a run is summed up in: those of the focus year, of payback, of the end, and the facts' values.</summary>
public static class Headlines
{
    /// <summary>The headline figures, by name and in order; the same names for every run of a scenario.</summary>
    /// <param name="record">The run.</param>
    /// <param name="facts">Its facts; each value becomes the figure <c>F15.name</c>.</param>
    /// <param name="names">The scenario's names, for which cards are made for consumers.</param>
    public static IReadOnlyList<NamedValue> From(RunRecord record, IReadOnlyList<FactResult> facts, Gazetteer names)
    {
        var headlines = new List<NamedValue>();
        int focus = Calendar.FocusYear(record);
        YearFigures? year = YearFigures.Of(record, names).FirstOrDefault(figures => figures.Year == focus);
        foreach (NamedValue value in year?.Values ?? [])
            headlines.Add(value with { Name = FormattableString.Invariant($"{value.Name}_{focus}") });

        PaybackFigures market = PaybackFigures.OfMarket(record);
        headlines.Add(new NamedValue("payback_market_median_years", market.MedianYears));
        headlines.Add(new NamedValue("payback_market_anchor_median_years", PaybackFigures.OfMarket(record, anchor: true).MedianYears));
        headlines.Add(new NamedValue("payback_market_no_anchor_median_years", PaybackFigures.OfMarket(record, anchor: false).MedianYears));
        headlines.Add(new NamedValue("payback_market_never_share", market.NeverShare));
        headlines.Add(new NamedValue("landed_over_announced", Means.Share(record.Years.Values.Sum(count => count.Opened), record.Years.Values.Sum(count => count.Announced))));
        headlines.Add(new NamedValue("capacity_pflops_fp16_end", record.National.Count == 0 ? double.NaN : record.National[^1].CapacityPflopsFp16));
        headlines.Add(new NamedValue("facts_passed", facts.Count(fact => fact.Status == FactStatus.Pass)));
        headlines.Add(new NamedValue("facts_failed", facts.Count(fact => fact.Status == FactStatus.Fail)));
        foreach (FactResult fact in facts)
        {
            // Over many seeds the mean of this is the share of seeds in which the fact holds.
            headlines.Add(new NamedValue(fact.Id + "_holds_share", fact.Status switch { FactStatus.Pass => 1, FactStatus.Fail => 0, _ => double.NaN }));
        }

        foreach (FactResult fact in facts)
            headlines.AddRange(fact.Values.Select(value => value with { Name = fact.Id + "." + value.Name }));
        return headlines;
    }

    /// <summary>The figures of every year but the focus year, which <see cref="From"/> has: <c>sold_share_2026</c>.</summary>
    public static IReadOnlyList<NamedValue> OfOtherYears(RunRecord record, Gazetteer names)
    {
        int focus = Calendar.FocusYear(record);
        return
        [
            .. YearFigures.Of(record, names)
                .Where(year => year.Year != focus)
                .SelectMany(year => year.Values.Select(value => value with { Name = FormattableString.Invariant($"{value.Name}_{year.Year}") })),
        ];
    }

    /// <summary>A figure's name and the year that it ends in; no year for figures of the whole run and of facts.</summary>
    public static (string Figure, int? Year) Split(string name)
    {
        int at = name.LastIndexOf('_');
        bool isYear = at > 0 && name.Length - at == 5 && !name.Contains('.', StringComparison.Ordinal);
        return isYear && int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? (name[..at], year) : (name, null);
    }
}
