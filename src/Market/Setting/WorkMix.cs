using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Setting;

/// <summary>What a segment asks for, or an owner runs itself: kinds of work with their weights, in the scenario's order.</summary>
public sealed class WorkMix
{
    /// <summary>Looks the kinds of work up.</summary>
    /// <exception cref="ArgumentException">A weight names a kind of work that the scenario does not define.</exception>
    public WorkMix(Scenario scenario, IReadOnlyList<WorkWeight> weights)
    {
        Work = [.. weights.Select(weight => IndexOf(scenario, weight.Work))];
        Weights = [.. weights.Select(weight => weight.Weight)];
        double sum = weights.Sum(weight => weight.Weight);
        Shares = [.. weights.Select(weight => sum > 0 ? weight.Weight / sum : 0)];
    }

    /// <summary>The kinds of work.</summary>
    public ImmutableArray<Index<WorkType>> Work { get; }

    /// <summary>Their weights as the scenario states them; not negative.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>Their shares, which add up to 1; all 0 where all weights are.</summary>
    public ImmutableArray<double> Shares { get; }

    private static Index<WorkType> IndexOf(Scenario scenario, string id) => scenario.Demand.PlaceOfWork(id) is >= 0 and int place
        ? new(place)
        : throw new ArgumentException($"there is no kind of work '{id}'", nameof(scenario));
}
