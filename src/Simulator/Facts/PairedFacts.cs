using System.Collections.Immutable;
using MarketSim.Market.Measures;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Facts;

/// <summary>Which facts compare a run with others of the same seed, and with which.</summary>
internal static class PairedFacts
{
    private static readonly Dictionary<string, Counterfactual[]> Runs = new(StringComparer.Ordinal)
    {
        ["F18"] = [Counterfactual.NoTimeSharing],
        ["F22"] = [Counterfactual.PenetrationPricing, Counterfactual.ListPricing],
        ["F23"] = [Counterfactual.NoPlatforms, Counterfactual.NationalPlatform],
        ["F28"] = [Counterfactual.BuildAhead06, Counterfactual.BuildAhead15, Counterfactual.BuildAhead25],
    };

    /// <summary>No paired run.</summary>
    public static ImmutableDictionary<Counterfactual, RunRecord> NoRuns => ImmutableDictionary<Counterfactual, RunRecord>.Empty;

    /// <summary>The facts that are paired.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Runs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a fact is one of them.</summary>
    public static bool IsPaired(string fact) => Runs.ContainsKey(fact);

    /// <summary>The runs that a fact needs.</summary>
    public static IReadOnlyList<Counterfactual> RunsOf(string fact) => Runs[fact];

    /// <summary>Those of some facts that paired runs would answer.</summary>
    /// <remarks>
    /// The run is held against itself: a fact that cannot be evaluated even so has its window outside the run, or nothing to measure, and its paired
    /// runs would be made for nothing.
    /// </remarks>
    public static string[] Answerable(FactContext context, IReadOnlyList<string> facts)
    {
        FactContext withItself = context with { Paired = Counterfactuals.All.ToDictionary(change => change, _ => context.Record) };
        var evaluated = FactSheet.Evaluate(withItself).Where(fact => fact.Status != FactStatus.NotEvaluated).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Where(evaluated.Contains)];
    }
}
