using MarketSim.Market.Setting;

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

    /// <summary>A line of the statement of what a policy costs and who gains.</summary>
    Account,
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

/// <summary>Figures that are alike but for the kind that they are figures of: one for each type of owner, or for each segment.</summary>
/// <param name="Prefix">What their names begin with; the kind's id follows.</param>
/// <param name="Of">The figure of a kind.</param>
internal sealed record FigureFamily(string Prefix, Func<Kind, Figure> Of)
{
    /// <summary>The name of a kind's figure.</summary>
    /// <param name="kind">Id of the kind.</param>
    internal string NameOf(string kind) => Prefix + kind;

    /// <summary>The figure of a name, for a kind that is known by its id only; none when the name is not of this family.</summary>
    internal Figure? Find(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length > Prefix.Length
        ? Of(new Kind(name[Prefix.Length..], Market.Texts.Text.Same(name[Prefix.Length..])))
        : null;
}

/// <summary>What the figures of a year are worked out from.</summary>
/// <param name="Year">The nation over the year.</param>
/// <param name="Before">The nation over the year before; none for the first year.</param>
/// <param name="Counts">Counts of the year.</param>
/// <param name="Cards">The market for data-center cards, month by month.</param>
/// <param name="Owners">Centers by owner type, month by month.</param>
/// <param name="Rents">Rents by class of cards, month by month.</param>
/// <param name="Welfare">The nation's welfare account of the year; none in runs of versions that kept none.</param>
/// <param name="Kinds">The kinds that counts are listed by.</param>
public sealed record YearNumbers(
    NationalPeriod Year,
    NationalPeriod? Before,
    YearCounts Counts,
    IReadOnlyList<CardMonth> Cards,
    IReadOnlyList<OwnerMonth> Owners,
    IReadOnlyList<RentIndexMonth> Rents,
    WelfareYear? Welfare,
    MarketKinds Kinds);

/// <summary>What the figures of a whole run are worked out from.</summary>
/// <param name="Record">The run's record.</param>
/// <param name="Facts">Its facts.</param>
public sealed record RunNumbers(RunRecord Record, IReadOnlyList<FactResult> Facts);
