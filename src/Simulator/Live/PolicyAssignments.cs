using MarketSim.Market.Engine;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Simulator.Live;

/// <summary>Changes the policy of a run by assignments, as they are made on the command line.</summary>
internal static class PolicyAssignments
{
    /// <summary>The policy that assignments make of a scenario's; null when something is wrong with them, all of which has then been told.</summary>
    /// <exception cref="BadInputException">They change something besides policy.</exception>
    public static IReadOnlyList<PolicyEvent>? Apply(Scenario scenario, IReadOnlyList<Steering> before, IReadOnlyList<string> set, Surroundings here)
    {
        Scenario now = before.Count == 0 ? scenario : scenario with { Policy = before[^1].Policy };
        string file = Path.Combine(Path.GetTempPath(), $"marketsim-steer-{Guid.NewGuid():N}.yaml");
        try
        {
            File.WriteAllText(file, ScenarioWriter.ToJson(now));
            LoadResult loaded = ScenarioLoader.Load(file, new ScenarioOverrides(set));
            ScenarioIntake.Tell(loaded, here);
            if (loaded.Scenario is { } changed && ScenarioWriter.ToJson(changed with { Policy = now.Policy }) != ScenarioWriter.ToJson(now))
            {
                throw new BadInputException("--set changes more than policy, which a run that is under way cannot do; allowed: paths that begin with policy");
            }

            return loaded.Scenario?.Policy;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
