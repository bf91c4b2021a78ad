using MarketSim.Market.Measures;

namespace MarketSim.Studies.Facts;

/// <summary>Compares a run with the 28 facts of the market.</summary>
/// <remarks>
/// Source of the facts: "Five questions on the state of AI computing centers" (AI智算中心现状五问), Cailianshe, 2024-10-02. Windows and spreads that the
/// report does not give are this project's reading of it.
/// </remarks>
public static class FactSheet
{
    /// <summary>All facts in order, each with its measured values and how it stands.</summary>
    public static IReadOnlyList<FactResult> Evaluate(FactContext context) =>
    [
        .. SupplyFacts.Evaluate(context),
        .. MatchFacts.Evaluate(context),
        .. IdleFacts.Evaluate(context),
        .. PaybackFacts.Evaluate(context),
        .. QualityFacts.Evaluate(context),
    ];
}
