using System.Globalization;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Benchmarks.Engines;

/// <summary>What to time: a scenario, changes to it, and how often.</summary>
/// <param name="Path">The scenario file.</param>
/// <param name="Set">Changes, each as path=value.</param>
/// <param name="Repeats">Times that everything is run.</param>
/// <param name="Shards">Shards of the grain engine; 0 for one a processor.</param>
internal sealed record RunArguments(string Path, IReadOnlyList<string> Set, int Repeats, int Shards)
{
    public static RunArguments Parse(string[] args)
    {
        string path = "scenarios/national-2026.yaml";
        var set = new List<string>();
        int repeats = 3;
        int shards = 0;
        for (int i = 0; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value");
            switch (args[i])
            {
                case "--scenario":
                    path = value;
                    break;
                case "--set":
                    set.Add(value);
                    break;
                case "--repeats":
                    repeats = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
                case "--shards":
                    shards = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
                default:
                    throw new ArgumentException($"unknown argument {args[i]}; known: --scenario FILE, --set PATH=VALUE, --repeats N, --shards N");
            }
        }

        return new RunArguments(path, set, repeats, shards);
    }

    public Scenario Load(params string[] more)
    {
        LoadResult result = ScenarioLoader.Load(Path, new ScenarioOverrides([.. Set, .. more]));
        return result.Scenario ?? throw new ArgumentException(string.Join(Environment.NewLine, result.Diagnostics));
    }

    public static MarketSetting Setting(Scenario scenario) => new(scenario, PopulationBuilder.Build(scenario, scenario.Seed), scenario.Seed);
}
