namespace MarketSim.Scenarios.StudyFiles;

/// <summary>A checked study: its factors, baseline and seeds.</summary>
public sealed class Study
{
    /// <summary>Makes a study from a checked file and baseline.</summary>
    /// <param name="file">Content of the study file, with changes from the command line.</param>
    /// <param name="baselineFile">Path of the baseline's file, relative to where the command runs.</param>
    /// <param name="baseline">The resolved baseline, including the study's own assignments.</param>
    /// <param name="template">The baseline as written, which points change.</param>
    public Study(StudyFile file, string baselineFile, Scenario baseline, ScenarioTemplate template)
    {
        (File, BaselineFile, Baseline, Template) = (file, baselineFile, baseline, template);
        Factors = [.. file.Factors.Select(Factor.Of)];
        Seeds = file.Seeds.Count > 0 ? file.Seeds : [.. Enumerable.Range(0, file.Replicates).Select(index => baseline.Seed + (ulong)index)];
    }

    /// <summary>Content of the study file.</summary>
    public StudyFile File { get; }

    /// <summary>The baseline's file, for commands that repeat a trial.</summary>
    public string BaselineFile { get; }

    /// <summary>The baseline, before any factor.</summary>
    public Scenario Baseline { get; }

    /// <summary>The baseline as written, which points change.</summary>
    public ScenarioTemplate Template { get; }

    /// <summary>The factors, in the order of the file.</summary>
    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>Seeds of every point; with a stopping rule, a point may use only the first of them.</summary>
    public IReadOnlyList<ulong> Seeds { get; }

    /// <summary>Assignments of a point: one value for each factor, in their order.</summary>
    public static IReadOnlyList<string> Assignments(IEnumerable<FactorValue> values) => [.. values.SelectMany(value => value.Set)];

    /// <summary>Factor values at a point of the unit cube, which has one coordinate per factor.</summary>
    public IReadOnlyList<FactorValue> At(IReadOnlyList<double> shares) => [.. Factors.Select((factor, index) => factor.At(shares[index]))];
}

/// <summary>The result of loading a study: a study, or all errors.</summary>
/// <param name="Study">The study; null if there are errors.</param>
/// <param name="Diagnostics">All errors; empty if there is a study.</param>
public sealed record StudyLoadResult(Study? Study, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Changes from the command line to a study.</summary>
/// <param name="Set">Assignments to the baseline, after the study's own.</param>
/// <param name="Replicates">Number of seeds per point; null keeps the study's number.</param>
public sealed record StudyOverrides(IReadOnlyList<string> Set, int? Replicates = null)
{
    /// <summary>No changes.</summary>
    public static StudyOverrides None { get; } = new([]);
}
