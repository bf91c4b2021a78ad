using System.Text.Json.Nodes;
using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports.Comparisons;
using MarketSim.Scenarios.Writing;
using MarketSim.Studies.Comparisons;

namespace MarketSim.Workbench.Compare;

/// <summary>Two or more runs held against the first of them.</summary>
public sealed class RunComparison
{
    private readonly Dictionary<int, ulong[]> _seeds = [];

    /// <summary>Compares runs, by the seeds that they share or, where they share none, by their means.</summary>
    /// <param name="runs">The runs; the first is the reference.</param>
    public RunComparison(IReadOnlyList<ComparedRun> runs)
    {
        Runs = runs;
        Inputs = InputDifferences.Of([.. runs.Select(run => JsonNode.Parse(ScenarioWriter.ToJson(run.Scenario)))]);
        HashSet<string>[] others = [.. runs.Skip(1).Select(run => run.Figures.ToHashSet(StringComparer.Ordinal))];
        Figures = [.. runs[0].Figures.Where(figure => others.All(known => known.Contains(figure))).Where(Alignment.Comparable([.. runs.Select(run => run.Scenario)]))];
        FocusYear = Figures.Count == 0 ? null : Headlines.Split(Figures[0]).Year;
        Pairs = [.. Enumerable.Range(1, runs.Count - 1).Select(number => Compare(number))];
    }

    /// <summary>The runs; the first is the reference.</summary>
    public IReadOnlyList<ComparedRun> Runs { get; }

    /// <summary>Inputs that are not the same in all.</summary>
    public IReadOnlyList<InputDifference> Inputs { get; }

    /// <summary>Figures that all give for the same days, in order.</summary>
    public IReadOnlyList<string> Figures { get; }

    /// <summary>The year that headlines are of; null if figures have no year.</summary>
    public int? FocusYear { get; }

    /// <summary>For each run but the first, its comparison with the first.</summary>
    public IReadOnlyList<Comparison> Pairs { get; }

    /// <summary>Whether every difference from the first has an interval: two shared seeds or more.</summary>
    public bool HasIntervals => _seeds.Values.All(seeds => seeds.Length > 1);

    /// <summary>The seeds that a run shares with the first; empty if means are compared.</summary>
    /// <param name="number">Number of the run, from 1.</param>
    public IReadOnlyList<ulong> SharedSeeds(int number) => _seeds[number];

    /// <summary>The differences of a run from the first, by figure.</summary>
    /// <param name="number">Number of the run, from 1.</param>
    public IReadOnlyList<Difference> DifferencesOf(int number) => Pairs[number - 1].Scenarios[1].Differences;

    private Comparison Compare(int number)
    {
        (ComparedRun first, ComparedRun other) = (Runs[0], Runs[number]);
        ulong[] shared = [.. first.Seeds.Keys.Intersect(other.Seeds.Keys).Order()];
        _seeds[number] = shared;
        IReadOnlyList<double>[] Of(ComparedRun run) => shared.Length > 0
            ? [.. shared.Select(seed => (IReadOnlyList<double>)[.. Figures.Select(figure => run.Seeds[seed].GetValueOrDefault(figure, double.NaN))])]
            : [[.. Figures.Select(run.Mean)]];
        return Comparison.Of(Figures, shared, [(first.Name, first.Scenario, Of(first)), (other.Name, other.Scenario, Of(other))]);
    }
}
