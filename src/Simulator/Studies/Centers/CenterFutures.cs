using System.Text.Json.Nodes;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Simulator.Studies.Centers;

/// <summary>Puts the named centers of a scenario into other scenarios: the same center in other futures.</summary>
/// <param name="scenario">The scenario that names them.</param>
/// <param name="set">What is set in all scenarios.</param>
/// <param name="here">Where errors are told.</param>
internal sealed class CenterFutures(Scenario scenario, IReadOnlyList<string> set, Surroundings here)
{
    /// <summary>The entries of the futures; nothing when something is wrong with one, all of which has then been told.</summary>
    /// <param name="files">Their files.</param>
    /// <exception cref="BadInputException">Two scenarios have the same name.</exception>
    public IReadOnlyList<StudyScenario>? Read(IReadOnlyList<string> files)
    {
        StudyScenario?[] read = [.. files.Select(Read)];
        string[] names = [scenario.Name, .. read.OfType<StudyScenario>().Select(one => one.Label)];
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new BadInputException($"--future: two scenarios have the name '{twice.Key}'; allowed: each name once");
        }

        return read.Contains(null) ? null : [.. read.OfType<StudyScenario>()];
    }

    private StudyScenario? Read(string file)
    {
        if (ScenarioIntake.Load(file, [], null, here) is null || ScenarioTemplate.Read(file, out _) is not { } template)
        {
            return null;
        }

        string named = JsonNode.Parse(ScenarioWriter.ToJson(scenario))!["centers"]!["named"]!.ToJsonString();
        string[] changes = [$"centers.named={named}", .. set];
        LoadResult loaded = template.With(changes);
        ScenarioIntake.Tell(new LoadResult(null, [.. loaded.Diagnostics.Select(wrong => wrong with { File = $"--future {file}, {wrong.File}" })]), here);
        return loaded.Scenario is { } future ? StudyScenario.Of(future.Name, file, changes, future, template.Set(changes)) : null;
    }
}
