using System.Text.RegularExpressions;
using MarketSim.Reports.Figures;
using MarketSim.Scenarios;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Studies;

/// <summary>Something that is wrong with a form.</summary>
/// <param name="Field">The field: a path in the study file, such as <c>factors[0].path</c>; empty for the study as a whole.</param>
/// <param name="Words">What is wrong, and what is allowed.</param>
public sealed record DraftFault(string Field, Text Words);

/// <summary>Checks studies that forms describe, as the commands will, and keeps them.</summary>
/// <param name="shelf">Where they are kept.</param>
public sealed partial class StudyDrafts(StudyShelf shelf)
{
    /// <summary>Writes a study if nothing is wrong with it.</summary>
    /// <param name="draft">The form.</param>
    /// <param name="faults">What is wrong; empty if the study was written.</param>
    /// <returns>Name of the study in addresses; null if it was not written.</returns>
    public string? Save(StudyDraft draft, out IReadOnlyList<DraftFault> faults)
    {
        string name = draft.Name.Trim();
        var wrong = new List<DraftFault>();
        if (!RunNames.IsName(name) || name.Any(char.IsAsciiLetterUpper))
        {
            wrong.Add(new("name", new("not a name; allowed: small letters, digits, '-', '_' and '.'", "名称不正确；可用小写字母、数字、“-”“_”“.”")));
        }

        if (shelf.ScenarioFile(draft.Baseline) is not { } baseline)
        {
            wrong.Add(new("baseline", new("choose one of the scenarios", "请选择一个情景")));
            faults = wrong;
            return null;
        }

        if (draft.Kind == "plan" && draft.Factors.Count(factor => factor.Part == "lever") != 1)
        {
            wrong.Add(new("plan.build_ahead", new("one factor is the lever that moves how far ahead is built", "须有且仅有一个因素作为超前建设的调节系数")));
        }

        string partial = Path.Combine(shelf.OwnFolder, $".{Guid.NewGuid():N}.yaml");
        try
        {
            Directory.CreateDirectory(shelf.OwnFolder);
            File.WriteAllText(partial, StudyYaml.Of(draft, Path.GetRelativePath(shelf.OwnFolder, baseline).Replace('\\', '/')));
            StudyLoadResult loaded = StudyLoader.Load(partial, scenario => FigureNames.Of(scenario));
            wrong.AddRange(loaded.Diagnostics.Where(found => wrong.All(known => known.Field != found.Path)).Select(Fault));
            faults = wrong;
            if (wrong.Count > 0)
            {
                return null;
            }

            File.Move(partial, shelf.OwnFile(name), overwrite: true);
            return StudyShelf.Own + name;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            faults = [new("", Text.Same(failure.Message))];
            return null;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>The figures, facts and places that studies of a baseline may name; null if it cannot be read.</summary>
    public KnownFigures? FiguresOf(string baseline) =>
        shelf.ScenarioFile(baseline) is { } file && ScenarioLoader.Load(file).Scenario is { } scenario ? FigureNames.Of(scenario) : null;

    /// <remarks>What is missing belongs to the field that would have it.</remarks>
    private static DraftFault Fault(Diagnostic found)
    {
        Match missing = MissingKey().Match(found.Message);
        string field = !missing.Success ? found.Path : found.Path.Length == 0 ? missing.Groups[1].Value : $"{found.Path}.{missing.Groups[1].Value}";
        return new(field, Text.Same(found.Message + (found.Allowed is { } allowed ? $"; allowed: {allowed}" : "")));
    }

    [GeneratedRegex(@"\Athe key '([a-z_]+)' is missing", RegexOptions.CultureInvariant)]
    private static partial Regex MissingKey();
}
