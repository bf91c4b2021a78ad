using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;

namespace MarketSim.Simulator.Runs;

/// <summary>How large a market may be. It is held against the scenario before anybody is drawn: that alone might take all memory.</summary>
internal static class RunSize
{
    /// <summary>Why a scenario is too large for a run; null if it is not.</summary>
    public static string? WhatIsWrong(Scenario scenario)
    {
        try
        {
            new RunLimits().Require(scenario);
            return null;
        }
        catch (RunRefusedException large)
        {
            return large.Message;
        }
    }

    /// <summary>Makes sure that a scenario is not too large for this process. On a cluster, its nodes have limits of their own.</summary>
    /// <exception cref="BadInputException">It is.</exception>
    public static void Require(Scenario scenario, RunRequest request)
    {
        if (request.Cluster is null && WhatIsWrong(scenario) is { } wrong)
        {
            throw new BadInputException($"{request.File}: {wrong} (demand.buyers, horizon)");
        }
    }
}
