using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Writing;
using MarketSim.Studies.Comparisons;

namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>A scenario of a comparison with its runs.</summary>
/// <param name="Label">What tables and pictures call it.</param>
/// <param name="Values">For each seed its figures, in the comparison's order.</param>
/// <param name="Differences">For each figure the difference from the first scenario; none for the first itself.</param>
public sealed record ComparedScenario(string Label, IReadOnlyList<IReadOnlyList<double>> Values, IReadOnlyList<Difference> Differences)
{
    /// <summary>Kinds of policy whose events are not those of the first scenario.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];
}

/// <summary>What came of a comparison.</summary>
/// <param name="Figures">Names of the figures, in order: those of the focus year first.</param>
/// <param name="Seeds">The seeds, in order.</param>
/// <param name="Scenarios">The scenarios; the first is what the others are held against.</param>
public sealed record Comparison(IReadOnlyList<string> Figures, IReadOnlyList<ulong> Seeds, IReadOnlyList<ComparedScenario> Scenarios)
{
    /// <summary>The first scenario's figures, for their names.</summary>
    public FigureCatalog Catalog { get; init; } = FigureCatalog.Standard;

    /// <summary>What a province is called, by its id.</summary>
    public Func<string, Text> NameOf { get; init; } = Text.Same;

    /// <summary>Holds scenarios against the first of them, seed by seed.</summary>
    /// <param name="figures">Names of the figures, in order: those of the focus year first.</param>
    /// <param name="seeds">The seeds, in order.</param>
    /// <param name="scenarios">For each scenario what it is called, its content, and for each seed its figures in their order.</param>
    public static Comparison Of(IReadOnlyList<string> figures, IReadOnlyList<ulong> seeds, IReadOnlyList<(string Label, Scenario Scenario, IReadOnlyList<IReadOnlyList<double>> Values)> scenarios)
    {
        int? focus = figures.Count == 0 ? null : Headlines.Split(figures[0]).Year;
        FigureCatalog catalog = FigureCatalog.Of(scenarios[0].Scenario);
        JsonNode[] contents = [.. scenarios.Select(scenario => JsonNode.Parse(ScenarioWriter.ToJson(scenario.Scenario))!)];
        return new Comparison(
            figures,
            seeds,
            [
                .. scenarios.Select((scenario, number) => new ComparedScenario(
                    scenario.Label,
                    scenario.Values,
                    number == 0 ? [] : PairedComparison.Of(figures, scenarios[0].Values, scenario.Values, figure => catalog.Find(figure).Better, figure => IsMain(figure, focus)))
                {
                    Policies = Alignment.PoliciesThatDiffer(contents[0], contents[number]),
                }),
            ])
        {
            Catalog = catalog,
            NameOf = new Gazetteer(contents[0]).ProvinceName,
        };
    }

    /// <summary>The year that reports speak of; none when figures have no year.</summary>
    public int? FocusYear { get; } = Figures.Count == 0 ? null : Headlines.Split(Figures[0]).Year;

    /// <summary>Whether a figure is one of those that reports list and that count as compared: of the focus year or the whole run, and not of a fact.</summary>
    public static bool IsMain(string figure, int? focusYear) =>
        FigureCatalog.Standard.Find(figure).Scope is FigureScope.Year or FigureScope.Run
        && Headlines.Split(figure).Year is var year && (year is null || year == focusYear);

    /// <summary>Whether a verdict tells two scenarios apart.</summary>
    public static bool TellsApart(Verdict verdict) => verdict is Verdict.Better or Verdict.Worse or Verdict.Higher or Verdict.Lower;

    /// <summary>The rows of the table of differences.</summary>
    public IEnumerable<DifferenceRow> Rows() => Scenarios.Skip(1).SelectMany(scenario => scenario.Differences.Select(difference => new DifferenceRow
    {
        Scenario = scenario.Label,
        Headline = difference.Figure,
        Seeds = difference.Pairs.Count,
        ReferenceMean = difference.Base,
        Mean = difference.Other,
        Difference = difference.Pairs.Mean,
        Low = difference.Pairs.Low,
        High = difference.Pairs.High,
        RelativeDifference = difference.Relative,
        PValue = difference.PValue,
        PHolm = difference.PHolm,
        SeedsNeeded = difference.SeedsNeeded ?? double.NaN,
        Verdict = SnakeCase.Of(difference.Verdict.ToString()),
    }));
}

/// <summary>The difference of a headline figure between a scenario of a comparison and the first one, over pairs of runs with the same seed.</summary>
[Table("differences")]
public sealed record DifferenceRow
{
    /// <summary>The scenario that is held against the first.</summary>
    public required string Scenario { get; init; }

    /// <summary>Name of the figure.</summary>
    public required string Headline { get; init; }

    /// <summary>Pairs: seeds under which both give the figure.</summary>
    public required int Seeds { get; init; }

    /// <summary>Mean of the first scenario over the pairs.</summary>
    public required double ReferenceMean { get; init; }

    /// <summary>Mean of this scenario over the pairs.</summary>
    public required double Mean { get; init; }

    /// <summary>Mean of the differences, this scenario less the first.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the 95 percent interval of the difference; not a number with fewer than two pairs.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public required double High { get; init; }

    /// <summary>The difference over the first scenario's mean.</summary>
    public required double RelativeDifference { get; init; }

    /// <summary>Two-sided p value of the paired t test.</summary>
    public required double PValue { get; init; }

    /// <summary>The same after Holm's correction for the number of figures; not a number for figures outside that number.</summary>
    public required double PHolm { get; init; }

    /// <summary>Pairs that would tell a difference of this size from noise; not a number when it is zero or unknown.</summary>
    public required double SeedsNeeded { get; init; }

    /// <summary>better, worse, higher, lower, noise, same or unknown.</summary>
    public required string Verdict { get; init; }
}
