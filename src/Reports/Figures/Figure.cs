namespace MarketSim.Reports.Figures;

/// <summary>A headline figure: everything that is said of it, and how a run gives it.</summary>
/// <param name="Id">Its name in summary.csv, tables, studies and factors; figures of a year end in it there: <c>take_up_2024</c>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Name">What reports call it, with the unit where that is needed.</param>
/// <param name="Better">Which direction is good.</param>
public sealed record Figure(string Id, FigureUnit Unit, Text Name, Better Better = Better.Neither)
{
    /// <summary>What it is a figure of.</summary>
    public FigureScope Scope { get; init; } = FigureScope.Year;

    /// <summary>Where it is shown besides the tables and ensembles, which have all figures.</summary>
    public FigurePlaces Shown { get; init; }

    /// <summary>How a year gives it; not a number where the year does not.</summary>
    public Func<YearNumbers, double> OfYear { get; init; } = _ => double.NaN;

    /// <summary>How a whole run gives it; not a number where the run does not.</summary>
    public Func<RunNumbers, double> OfRun { get; init; } = _ => double.NaN;

    /// <summary>A value as its unit is printed.</summary>
    public string Print(double value, ReportLanguage language) => !double.IsFinite(value)
        ? Printed.NoNumber
        : Unit switch
        {
            FigureUnit.Share => Printed.Percent(value),
            FigureUnit.Ratio => Printed.Number(value, "0.00"),
            FigureUnit.Years => Printed.Number(value, "0.0"),
            FigureUnit.Money => Printed.Money(value, language),
            _ => Printed.Number(value, "#,##0"),
        };
}

/// <summary>What a figure is of.</summary>
public enum FigureScope
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>The whole run.</summary>
    Run,

    /// <summary>Whether a fact holds: 1 or 0.</summary>
    FactHolds,

    /// <summary>A value of a fact.</summary>
    FactValue,

    /// <summary>A place that a planner looks at.</summary>
    Place,
}

/// <summary>Where a figure is shown. Lists follow the order of the catalog.</summary>
[Flags]
public enum FigurePlaces
{
    /// <summary>In tables and ensembles only.</summary>
    None = 0,

    /// <summary>What a run prints when it ends.</summary>
    Summary = 1,

    /// <summary>The cards at the head of the report.</summary>
    Cards = 2,

    /// <summary>The pictures of a comparison, year by year.</summary>
    Comparison = 4,

    /// <summary>The table of question 1, year by year.</summary>
    Question1 = 8,

    /// <summary>The table of question 2.</summary>
    Question2 = 16,

    /// <summary>The table of question 3.</summary>
    Question3 = 32,

    /// <summary>The table of question 5; question 4 has a table of paybacks.</summary>
    Question5 = 64,
}
