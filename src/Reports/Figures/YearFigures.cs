namespace MarketSim.Reports.Figures;

/// <summary>The figures of one calendar year, by name and in order. A figure that the year does not give is not a number.</summary>
/// <param name="Year">The year.</param>
/// <param name="Values">The figures.</param>
public sealed record YearFigures(int Year, IReadOnlyList<NamedValue> Values)
{
    /// <summary>A figure by name; not a number when there is none.</summary>
    public double this[string name] => Values.FirstOrDefault(value => value.Name == name)?.Value ?? double.NaN;

    /// <summary>The figures of every year of a run, in order.</summary>
    /// <param name="record">The run.</param>
    /// <param name="names">The scenario's names and figures.</param>
    public static IReadOnlyList<YearFigures> Of(RunRecord record, Gazetteer names)
    {
        var cards = CardMonth.Of(record.Cards, names).ToLookup(month => month.Month.Year);
        var owners = record.Owners.ToLookup(month => month.Month.Year);
        var rents = record.RentIndices.ToLookup(month => month.Month.Year);
        var welfare = record.Welfare.Where(row => row.Place == "nation").ToDictionary(row => row.Year);
        Figure[] figures = [.. names.Figures.Of(FigureScope.Year)];
        var years = new List<YearFigures>();
        NationalPeriod? before = null;
        foreach (NationalPeriod period in NationalPeriod.Years(record.National))
        {
            int year = period.Start.Year;
            var numbers = new YearNumbers(period, before, CountsOf(record, year), [.. cards[year]], [.. owners[year]], [.. rents[year]], welfare.GetValueOrDefault(year), record.Kinds);
            years.Add(new YearFigures(year, [.. figures.Select(figure => new NamedValue(figure.Id, figure.OfYear(numbers)))]));
            before = period;
        }

        return years;
    }

    private static YearCounts CountsOf(RunRecord record, int year) =>
        record.Years.GetValueOrDefault(year) ?? new YearCounts(record.Kinds.Owners.Count, record.Kinds.Segments.Count);
}
