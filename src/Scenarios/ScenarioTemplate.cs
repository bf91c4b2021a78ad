using System.Text.Json;
using MarketSim.Scenarios.Forms;
using MarketSim.Scenarios.Including;
using MarketSim.Scenarios.Overrides;
using MarketSim.Scenarios.Performance;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios;

/// <summary>A scenario that is read once and changed many times: the baseline of a study. It has what is written, and not the defaults.</summary>
public sealed class ScenarioTemplate
{
    private readonly string _file;
    private readonly MappingNode _root;

    private ScenarioTemplate(string file, MappingNode root) => (_file, _root) = (file, root);

    /// <summary>Reads a file with those that it includes. Values are not checked yet.</summary>
    /// <param name="path">The file, as diagnostics are to name it.</param>
    /// <param name="wrong">What keeps the files from being read.</param>
    public static ScenarioTemplate? Read(string path, out IReadOnlyList<Diagnostic> wrong)
    {
        var findings = new Findings();
        MappingNode? root = new IncludingReader(RecordShape.Of(typeof(Scenario)), LoadLimits.Default, findings).Read(path);
        wrong = findings.Sorted();
        return root is null ? null : new ScenarioTemplate(path, root);
    }

    /// <summary>Takes what <see cref="ToJson"/> wrote. JSON is YAML.</summary>
    /// <exception cref="JsonException">The text is not a mapping.</exception>
    public static ScenarioTemplate OfJson(string json)
    {
        const string File = "baseline";
        var findings = new Findings();
        return YamlText.ReadFile(File, json, LoadLimits.Default, findings) is MappingNode root
            ? new ScenarioTemplate(File, root)
            : throw new JsonException($"not a scenario: {(findings.Any ? findings.Sorted()[0].Message : "not a mapping")}");
    }

    /// <summary>Everything that is written, files merged and values set; files of kernel profiles are named by their full paths.</summary>
    public string ToJson() => NodeJson.Of(ProfileIntake.WithFullPaths(_root))!.ToJsonString(ScenarioJson.Options);

    /// <summary>The remarks that stand over its values in the files that it was read from.</summary>
    public ValueRemarks Remarks() => ValueRemarks.Of(_root);

    /// <summary>The scenario with values set, checked as a file is.</summary>
    /// <param name="set">Assignments <c>path=value</c>, applied in order.</param>
    public LoadResult With(params IReadOnlyList<string> set)
    {
        ScenarioTemplate changed = Changed([.. set.Select((assignment, index) => (assignment, SourcePlace.Set(index + 1)))], out Findings findings);
        return ScenarioLoader.Resolve(changed._file, changed._root, findings);
    }

    /// <summary>The template with values set; what is wrong with them is found when it is resolved.</summary>
    /// <param name="set">Assignments <c>path=value</c>, applied in order.</param>
    public ScenarioTemplate Set(params IReadOnlyList<string> set) => Set(set, out _);

    /// <summary>The template with values set; what is wrong with the values themselves is found when it is resolved.</summary>
    /// <param name="set">Assignments <c>path=value</c>, applied in order.</param>
    /// <param name="wrong">Assignments that lead nowhere or cannot be read; they change nothing.</param>
    public ScenarioTemplate Set(IReadOnlyList<string> set, out IReadOnlyList<Diagnostic> wrong)
    {
        ScenarioTemplate changed = Changed([.. set.Select((assignment, index) => (assignment, SourcePlace.Set(index + 1)))], out Findings findings);
        wrong = findings.Sorted();
        return changed;
    }

    /// <summary>The scenario as written, checked.</summary>
    /// <param name="findings">What is known to be wrong already.</param>
    internal LoadResult Resolve(Findings findings) => ScenarioLoader.Resolve(_file, _root, findings);

    /// <summary>The template with values set, each by somebody who can be pointed at; paths are checked, values not yet.</summary>
    internal ScenarioTemplate Changed(IReadOnlyList<(string Assignment, SourcePlace Place)> set, out Findings findings)
    {
        findings = new Findings();
        var assigning = new Assigning(RecordShape.Of(typeof(Scenario)), LoadLimits.Default, findings);
        return new ScenarioTemplate(_file, set.Aggregate(_root, (tree, one) => assigning.Apply(tree, one.Assignment, one.Place)));
    }
}
