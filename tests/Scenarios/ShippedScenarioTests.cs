using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.Writing;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests;

/// <summary>Every scenario that is shipped loads, and one that changes another changes what it says and nothing else.</summary>
public sealed class ShippedScenarioTests
{
    private const string Says = "# Changes: ";
    private static readonly string[] Naming = ["name", "title", "title_zh", "description"];

    [TestCaseSource(nameof(Files))]
    public void A_shipped_scenario_has_no_errors(string file) =>
        Assert.That(ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, file)).Diagnostics, Is.Empty);

    [TestCaseSource(nameof(WhatIf))]
    public void A_counterfactual_differs_from_the_baseline_only_where_it_says(string file)
    {
        string path = Path.Combine(SmallScenario.Folder, file);
        string[] said = File.ReadLines(path).Single(line => line.StartsWith(Says, StringComparison.Ordinal))[Says.Length..].Split(", ");
        string[] differences = [.. Differences(Json("national-2026.yaml"), Json(file), "").Where(at => !Naming.Contains(at))];

        Assert.That(differences, Is.Not.Empty, "it changes nothing");
        Assert.That(differences.Where(at => !said.Any(prefix => at == prefix || at.StartsWith(prefix + ".", StringComparison.Ordinal) || at.StartsWith(prefix + "[", StringComparison.Ordinal))), Is.Empty);
        Assert.That(said.Where(prefix => !differences.Any(at => at.StartsWith(prefix, StringComparison.Ordinal))), Is.Empty, "it says more than it changes");
    }

    [Test]
    public void A_counterfactual_is_called_as_its_file() => Assert.That(
        WhatIf().Select(file => (string)Json(file)!["name"]!), Is.EqualTo(WhatIf().Select(file => Path.GetFileNameWithoutExtension(file))));

    [TestCaseSource(nameof(Studies))]
    public void A_shipped_study_has_no_errors(string file) => Assert.That(Study(file).Diagnostics, Is.Empty);

    [TestCaseSource(nameof(Studies))]
    public void A_range_of_a_shipped_study_holds_what_the_baseline_has(string file)
    {
        Study study = Study(file).Study!;
        JsonNode baseline = JsonNode.Parse(ScenarioWriter.ToJson(study.Baseline))!;
        FactorInputs[] ranges = [.. study.File.Factors.Where(factor => factor.Range is not null)];
        Assert.That(ranges.Where(factor => !(Number(baseline, factor.Path) >= factor.Range!.From && Number(baseline, factor.Path) <= factor.Range.To)).Select(factor => factor.Path), Is.Empty);
    }

    private static StudyLoadResult Study(string file)
    {
        // Figures are checked where runs are known: here any name will do, of any fact and any place.
        string path = Path.Combine(SmallScenario.Folder, file);
        string[] outcomes = [.. File.ReadLines(path).Where(line => line.StartsWith("outcomes:", StringComparison.Ordinal)).SelectMany(line => line[9..].Trim(' ', '[', ']').Split(", "))];
        string[] facts = [.. Enumerable.Range(1, 28).Select(fact => FormattableString.Invariant($"F{fact:00}"))];
        return StudyLoader.Load(path, scenario => new KnownFigures(outcomes, facts, ["nation", .. scenario.Provinces.Select(province => $"province.{province.Id}")]));
    }

    private static double Number(JsonNode scenario, string path)
    {
        JsonNode at = scenario;
        foreach (string step in path.Split('.'))
        {
            string[] parts = step.Split('[', ']');
            at = at[parts[0]]!;
            if (parts.Length > 1)
            {
                at = at.AsArray().Single(item => item!.AsObject().First().Value!.GetValue<string>() == parts[1])!;
            }
        }

        return at.GetValue<double>();
    }

    /// <remarks>Studies and real series are no scenarios; they have tests of their own.</remarks>
    private static IEnumerable<string> Files() => Directory.EnumerateFiles(SmallScenario.Folder, "*.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(SmallScenario.Folder, file)).Where(file => Path.GetDirectoryName(file) is not ("studies" or "backtest")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> WhatIf() => Files().Where(file => file.StartsWith("what-if", StringComparison.Ordinal));

    private static IEnumerable<string> Studies() => Directory.EnumerateFiles(Path.Combine(SmallScenario.Folder, "studies"), "*.yaml")
        .Select(file => Path.GetRelativePath(SmallScenario.Folder, file)).Order(StringComparer.Ordinal);

    private static JsonNode? Json(string file)
    {
        Scenario scenario = ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, file)).Scenario!;
        return JsonNode.Parse(ScenarioWriter.ToJson(scenario));
    }

    private static IEnumerable<string> Differences(JsonNode? a, JsonNode? b, string at) => (a, b) switch
    {
        (JsonObject x, JsonObject y) => x.Select(member => member.Key).Union(y.Select(member => member.Key)).SelectMany(key => Differences(x[key], y[key], at.Length == 0 ? key : $"{at}.{key}")),
        (JsonArray x, JsonArray y) when x.Count == y.Count => Enumerable.Range(0, x.Count).SelectMany(index => Differences(x[index], y[index], $"{at}[{index}]")),
        (JsonValue x, JsonValue y) when x.GetValueKind() == y.GetValueKind() && x.ToJsonString() == y.ToJsonString() => [],
        (null, null) => [],
        _ => [at],
    };
}
