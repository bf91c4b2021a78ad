using System.Globalization;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Scenarios.Populations;
using MarketSim.Testing;

namespace MarketSim.Market.Tests.Whole;

/// <summary>A small market that a reader can run again: the shipped tiny scenario, what is set in it, and a seed.</summary>
/// <param name="Days">Days simulated.</param>
/// <param name="Set">Assignments as on the command line.</param>
/// <param name="ClosingOn">The day on which every center that is there at the start reaches the end of its service life; nothing to leave that to each.</param>
/// <param name="Seed">The seed.</param>
internal sealed record AnyMarket(int Days, IReadOnlyList<string> Set, int? ClosingOn, ulong Seed)
{
    /// <summary>The market with its agents drawn.</summary>
    public MarketSetting Setting()
    {
        Scenario scenario = SmallScenario.Load([.. AllSet()]);
        Population population = PopulationBuilder.Build(scenario, Seed);
        if (ClosingOn is { } day)
        {
            int opened = day - (int)(scenario.Centers.Costs.ServiceYears * 365.25);
            population = population with
            {
                Centers = [.. population.Centers.Select(center => center.OperatingAtStart ? center with { StartDay = opened } : center)],
            };
        }

        return new MarketSetting(scenario, population, Seed);
    }

    /// <summary>The same market with as few settings as still fail: what is not needed for the failure is taken out, one after the other.</summary>
    public AnyMarket Smallest(Func<AnyMarket, bool> fails)
    {
        AnyMarket smallest = this;
        for (int i = Set.Count - 1; i >= 0; i--)
        {
            AnyMarket smaller = smallest with { Set = [.. smallest.Set.Where((_, index) => index != i)] };
            smallest = fails(smaller) ? smaller : smallest;
        }

        AnyMarket free = smallest with { ClosingOn = null };
        return fails(free) ? free : smallest;
    }

    /// <summary>The command that runs it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"marketsim run scenarios/tiny.yaml --seed {Seed} {string.Join(' ', AllSet().Select(assignment => $"--set \"{assignment}\""))}")
        + (ClosingOn is { } day ? string.Create(CultureInfo.InvariantCulture, $" # all centers of the start reach their end on day {day}") : "");

    private IEnumerable<string> AllSet() => Set.Prepend("horizon.end=" + new DateOnly(2023, 7, 1).AddDays(Days - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
