using MarketSim.Market.Inputs;
using MarketSim.Studies.Centers;

namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>What a study of a named center found: the center as it is, and what was varied.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Center">The center.</param>
/// <param name="Seeds">The seeds.</param>
/// <param name="Base">The center as the scenario has it.</param>
/// <param name="Varied">What was varied, with an outcome for each value.</param>
public sealed record CenterStudy(Scenario Scenario, NamedCenter Center, IReadOnlyList<ulong> Seeds, CenterOutcome Base, IReadOnlyList<CenterVariation> Varied)
{
    /// <summary>What the center is called in a language.</summary>
    public Text Name => new(Center.Name, Center.NameZh ?? Center.Name);

    /// <summary>The row figures of the base as rows of a table.</summary>
    internal IEnumerable<CenterFigureRow> Figures() => Outcomes().SelectMany(outcome => CenterWords.Figures.Select(figure => CenterFigureRow.Of(outcome.What, outcome.Value, figure.Name, outcome.Outcome.Of(figure.Name))));

    /// <summary>All outcomes with what was varied.</summary>
    internal IEnumerable<(string What, string Value, CenterOutcome Outcome)> Outcomes() =>
        [("", "", Base), .. Varied.SelectMany(variation => variation.Outcomes.Select(outcome => (variation.What, outcome.Label, outcome)))];

    /// <summary>The cash flow by month.</summary>
    internal IEnumerable<CenterMonthRow> MonthRows() => Base.Months.SelectMany(month => CenterMonths.Money.Concat(CenterMonths.Use).Select(line =>
        CenterMonthRow.Of(month, line, Base.Month(month, line))));

    /// <summary>What moves payback and value.</summary>
    internal IEnumerable<CenterDriverRow> DriverRows() => CenterDriver.All.SelectMany(driver => ((string Side, double Factor)[])[("low", 1 - CenterDriver.Step), ("high", 1 + CenterDriver.Step)], (driver, side) => new CenterDriverRow
    {
        Driver = driver.Id,
        Factor = side.Factor,
        PaybackYears = Base.Of($"tornado.{driver.Id}.{side.Side}.payback_years").Median,
        NpvCny = Base.Of($"tornado.{driver.Id}.{side.Side}.npv_cny").Median,
        OwnerNpvCny = Base.Of($"tornado.{driver.Id}.{side.Side}.owner_npv_cny").Median,
    });
}

/// <summary>What came of varying one thing.</summary>
/// <param name="What">The path that was set, as it was written.</param>
/// <param name="Outcomes">An outcome for each value; its label is the value.</param>
public sealed record CenterVariation(string What, IReadOnlyList<CenterOutcome> Outcomes);
