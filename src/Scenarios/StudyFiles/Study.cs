using MarketSim.Market.Inputs;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>A checked study: its factors, baseline and seeds.</summary>
public sealed class Study
{
    /// <summary>Makes a study of a checked file and baseline.</summary>
    /// <param name="file">The content of the study file, with what the command line changed.</param>
    /// <param name="baselineFile">The baseline's file as it is named from where the command was given.</param>
    /// <param name="baseline">The baseline as resolved, the study's own assignments included.</param>
    /// <param name="template">The same as written, for points to change.</param>
    public Study(StudyFile file, string baselineFile, Scenario baseline, ScenarioTemplate template)
    {
        (File, BaselineFile, Baseline, Template) = (file, baselineFile, baseline, template);
        Factors = [.. file.Factors.Select(Factor.Of)];
        Seeds = file.Seeds.Count > 0 ? file.Seeds : [.. Enumerable.Range(0, file.Replicates).Select(index => baseline.Seed + (ulong)index)];
    }

    /// <summary>The content of the file.</summary>
    public StudyFile File { get; }

    /// <summary>The baseline's file, for commands that make a trial again.</summary>
    public string BaselineFile { get; }

    /// <summary>The baseline, before any factor.</summary>
    public Scenario Baseline { get; }

    /// <summary>The baseline as written, which points change.</summary>
    public ScenarioTemplate Template { get; }

    /// <summary>What is varied, in the order of the file.</summary>
    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>The seeds of every point; with a stopping rule, the first of them.</summary>
    public IReadOnlyList<ulong> Seeds { get; }

    /// <summary>What a point sets: one value for each factor, in their order.</summary>
    public static IReadOnlyList<string> Assignments(IEnumerable<FactorValue> values) => [.. values.SelectMany(value => value.Set)];

    /// <summary>The values of a point of the unit cube, one coordinate a factor.</summary>
    public IReadOnlyList<FactorValue> At(IReadOnlyList<double> shares) => [.. Factors.Select((factor, index) => factor.At(shares[index]))];
}

/// <summary>The result of loading a study: a study, or all errors.</summary>
/// <param name="Study">The study; null if there are errors.</param>
/// <param name="Diagnostics">All errors; empty if there is a study.</param>
public sealed record StudyLoadResult(Study? Study, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What the command line changes in a study.</summary>
/// <param name="Set">Assignments to the baseline, after the study's own.</param>
/// <param name="Replicates">Seeds of each point, if not the study's number.</param>
public sealed record StudyOverrides(IReadOnlyList<string> Set, int? Replicates = null)
{
    /// <summary>Changes nothing.</summary>
    public static StudyOverrides None { get; } = new([]);
}
