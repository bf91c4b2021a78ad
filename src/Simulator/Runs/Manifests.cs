using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Simulator.Runs;

/// <summary>Begins run.json: what is known before the first day.</summary>
internal static class Manifests
{
    /// <summary>A manifest of a run that has not begun.</summary>
    public static RunManifest Begin(RunRequest request, Scenario scenario, string engine, DateTimeOffset started) => new()
    {
        Scenario = JsonNode.Parse(ScenarioWriter.ToJson(scenario)),
        ScenarioSha256 = ScenarioHash.Of(scenario),
        ScenarioFile = request.File,
        Command = request.Command,
        Seed = scenario.Seed,
        Versions = Versions.All,
        Engine = engine,
        Agents = [],
        DaysPlanned = scenario.Horizon.Days(),
        DaysDone = 0,
        Status = RunStatus.Failed,
        Steps = 0,
        Letters = 0,
        WallSeconds = 0,
        Started = started,
        Finished = started,
        Tables = [],
    };

    /// <summary>Numbers of agents by kind.</summary>
    public static SortedDictionary<string, long> Count(Population population) => new(StringComparer.Ordinal)
    {
        ["brokers"] = population.Brokers.Count,
        ["buyers"] = population.Buyers.Count,
        ["centers"] = population.Centers.Count,
        ["suppliers"] = population.Suppliers.Count,
    };
}
