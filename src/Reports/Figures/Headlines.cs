namespace MarketSim.Reports.Figures;

/// <summary>The figures that a run is summed up in: those of the focus year, of the whole run, and the facts' values.</summary>
public static class Headlines
{
    /// <summary>The headline figures, by name and in order; the same names for every run of a scenario.</summary>
    /// <param name="record">The run.</param>
    /// <param name="facts">Its facts; each value becomes the figure <c>F15.name</c>.</param>
    /// <param name="names">The scenario's names and figures.</param>
    public static IReadOnlyList<NamedValue> From(RunRecord record, IReadOnlyList<FactResult> facts, Gazetteer names)
    {
        var run = new RunNumbers(record, facts);
        return
        [
            .. OfYears(record, names, isFocus: true),
            .. names.Figures.Of(FigureScope.Run).Select(figure => new NamedValue(figure.Id, figure.OfRun(run))),
            .. facts.Select(fact => new NamedValue(FigureCatalog.HoldsShare(fact.Id), fact.Status switch { FactStatus.Pass => 1, FactStatus.Fail => 0, _ => double.NaN })),
            .. facts.SelectMany(fact => fact.Values.Select(value => value with { Name = fact.Id + "." + value.Name })),
        ];
    }

    /// <summary>The figures of every year but the focus year, which <see cref="From"/> has: <c>take_up_2026</c>.</summary>
    public static IReadOnlyList<NamedValue> OfOtherYears(RunRecord record, Gazetteer names) => [.. OfYears(record, names, isFocus: false)];

    /// <summary>All figures that a study may ask about: headlines, other years and places.</summary>
    /// <param name="record">The run.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="names">The scenario's names and figures.</param>
    /// <param name="provinces">Ids of the scenario's provinces, in their order.</param>
    public static IReadOnlyList<NamedValue> All(RunRecord record, IReadOnlyList<FactResult> facts, Gazetteer names, IReadOnlyList<string> provinces) =>
        [.. From(record, facts, names), .. OfOtherYears(record, names), .. PlaceFigures.Of(record, provinces), .. Accounts(record, facts, names, provinces)];

    /// <summary>The figures that the statement of a policy is made of.</summary>
    /// <inheritdoc cref="All"/>
    public static IReadOnlyList<NamedValue> Accounts(RunRecord record, IReadOnlyList<FactResult> facts, Gazetteer names, IReadOnlyList<string> provinces)
    {
        var run = new RunNumbers(record, facts);
        return [.. names.Figures.Of(FigureScope.Account).Select(figure => new NamedValue(figure.Id, figure.OfRun(run))), .. AccountFigures.OfProvinces(record, provinces)];
    }

    /// <summary>A figure's name and the year that it ends in; no year for figures of the whole run and of facts.</summary>
    public static (string Figure, int? Year) Split(string name)
    {
        int at = name.LastIndexOf('_');
        bool isYear = at > 0 && name.Length - at == 5 && !name.Contains('.', StringComparison.Ordinal);
        return isYear && int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? (name[..at], year) : (name, null);
    }

    private static IEnumerable<NamedValue> OfYears(RunRecord record, Gazetteer names, bool isFocus)
    {
        int focus = RunCalendar.FocusYear(record);
        return YearFigures.Of(record, names).Where(year => year.Year == focus == isFocus)
            .SelectMany(year => year.Values.Select(value => value with { Name = Invariant($"{value.Name}_{year.Year}") }));
    }
}
