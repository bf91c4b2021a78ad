using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Simulator.Runs;

/// <summary>Makes and reads run.json.</summary>
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

    /// <summary>The scenario of a run.</summary>
    /// <exception cref="BadInputException">This version cannot read it.</exception>
    public static Scenario ScenarioOf(RunFolder folder, RunManifest manifest) =>
        Read(manifest, cause => $"{folder.ManifestFile}: this version cannot read its scenario ({cause})");

    /// <summary>The scenario of a run that is to be run again with something changed.</summary>
    /// <exception cref="BadInputException">This version cannot read it.</exception>
    public static Scenario ForPairedRuns(RunFolder folder, RunManifest manifest) =>
        Read(manifest, cause => $"{folder.ManifestFile}: its scenario is not one that this version reads ({cause}); --no-paired shows the facts without it");

    private static Scenario Read(RunManifest manifest, Func<string, string> refusal)
    {
        try
        {
            return ScenarioWriter.FromJson(manifest.Scenario?.ToJsonString() ?? "");
        }
        catch (JsonException cause)
        {
            throw new BadInputException(refusal(cause.Message));
        }
    }
}

/// <summary>The versions of what a run depends on.</summary>
internal static class Versions
{
    /// <summary>Versions by component, sorted by name.</summary>
    public static SortedDictionary<string, string> All { get; } = new(StringComparer.Ordinal)
    {
        ["dotnet"] = Environment.Version.ToString(),
        ["marketsim"] = Of(typeof(Versions).Assembly),
        ["orleans"] = Of(typeof(IGrain).Assembly).Split('+')[0],
        ["system"] = RuntimeInformation.RuntimeIdentifier,
    };

    private static string Of(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version!.ToString();
}
