using System.Text.Json;
using MarketSim.Scenarios.Validation;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Loads study files. Reports all errors of a file and its baseline at once, each with location, problem and allowed values.</summary>
public static class StudyLoader
{
    private static readonly string[] OfScenarios = ["horizon", "provinces", "supply", "demand", "include", "policy"];

    /// <summary>Loads a study and its baseline, and tries every factor on it.</summary>
    /// <param name="path">Path of the file, as diagnostics show it.</param>
    /// <param name="figures">Returns the figures, facts and places of a scenario that a study may name.</param>
    /// <param name="overrides">Changes from the command line; null for none.</param>
    public static StudyLoadResult Load(string path, Func<Scenario, KnownFigures> figures, StudyOverrides? overrides = null)
    {
        overrides ??= StudyOverrides.None;
        var findings = new Findings();
        if (YamlText.ReadMapping(path, "study", LoadLimits.Default, findings) is not { } root)
        {
            return new StudyLoadResult(null, findings.Sorted());
        }

        if (root.Find(RecordShape.NameOf(nameof(StudyFile.Baseline))) is null && OfScenarios.Select(root.Find).FirstOrDefault(entry => entry is not null) is { } scenario)
        {
            findings.Add(scenario.KeyPlace, "", "this is a scenario and no study", "a study file, which names a baseline; scenarios are for run, check, compare and facts");
            return new StudyLoadResult(null, findings.Sorted());
        }

        new ShapeCheck(findings).Check(root, RecordShape.Of(typeof(StudyFile)), "");
        Spot study = Spot.Of(root);
        StudyRules.Check(study, overrides.Replicates, findings);
        string baselineFile = Path.Combine(Path.GetDirectoryName(path) ?? "", study[nameof(StudyFile.Baseline)].Text ?? "");
        (ScenarioTemplate Template, Scenario Scenario)? baseline = BaselineOf(study, baselineFile, overrides, findings, out IReadOnlyList<Diagnostic> wrong);
        if (baseline is { } known)
        {
            FigureCheck.Check(study, figures(known.Scenario), findings);
        }

        if (findings.Any || baseline is not { } start)
        {
            return new StudyLoadResult(null, [.. findings.Sorted(), .. wrong]);
        }

        StudyFile file = Convert(root, overrides);
        new FactorTrial(start.Template, findings).Check(study, file);
        return findings.Any ? new StudyLoadResult(null, findings.Sorted()) : new StudyLoadResult(new Study(file, baselineFile, start.Scenario, start.Template), []);
    }

    /// <remarks>The baseline's own errors are reported at their location in its own files.</remarks>
    private static (ScenarioTemplate Template, Scenario Scenario)? BaselineOf(Spot study, string file, StudyOverrides overrides, Findings findings, out IReadOnlyList<Diagnostic> wrong)
    {
        wrong = [];
        Spot baseline = study[nameof(StudyFile.Baseline)];
        if (baseline.Text is null)
        {
            return null;
        }

        if (!File.Exists(file))
        {
            baseline.Refuse(findings, $"there is no file '{baseline.Text}'", "the path of a scenario file, relative to this one");
            return null;
        }

        if (ScenarioTemplate.Read(file, out wrong) is not { } template)
        {
            return null;
        }

        (string, SourcePlace)[] set =
        [
            .. study[nameof(StudyFile.Set)].Items.Where(item => item.Text is not null).Select(item => (item.Text!, item.Place)),
            .. overrides.Set.Select((assignment, index) => (assignment, SourcePlace.Set(index + 1))),
        ];
        ScenarioTemplate changed = template.Changed(set, out Findings found);
        LoadResult loaded = changed.Resolve(found);
        wrong = loaded.Diagnostics;
        return loaded.Scenario is { } scenario ? (changed, scenario) : null;
    }

    private static StudyFile Convert(MappingNode root, StudyOverrides overrides)
    {
        StudyFile file = NodeJson.Of(root).Deserialize<StudyFile>(ScenarioJson.Options)!;
        return file with { Set = [.. file.Set, .. overrides.Set], Replicates = overrides.Replicates ?? (file.Seeds.Count > 0 ? file.Seeds.Count : file.Replicates) };
    }
}
