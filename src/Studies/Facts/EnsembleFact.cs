namespace MarketSim.Studies.Facts;

/// <summary>The facts of a market under one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Facts">Its facts.</param>
public sealed record SeedFacts(ulong Seed, IReadOnlyList<FactResult> Facts);

/// <summary>A figure of a fact over several seeds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Spread">How it spreads.</param>
public sealed record EnsembleValue(string Name, Spread Spread);

/// <summary>A fact over several seeds: in how many of them it holds, and how its figures spread.</summary>
/// <param name="Id">F01, F02 and so on.</param>
/// <param name="Question">Which of the five questions, 1 to 5.</param>
/// <param name="Fact">The fact, English.</param>
/// <param name="FactZh">The fact, Chinese.</param>
/// <param name="Metric">What is measured, English.</param>
/// <param name="MetricZh">The same, Chinese.</param>
/// <param name="Target">What it should be, English.</param>
/// <param name="TargetZh">The same, Chinese.</param>
/// <param name="Basis">Whether the model was calibrated to it.</param>
/// <param name="Pass">Seeds in which it holds.</param>
/// <param name="Fail">Seeds in which it fails.</param>
/// <param name="NotEvaluated">Seeds in which it was not evaluated.</param>
/// <param name="Note">Why it was not evaluated in the first such seed; else empty.</param>
/// <param name="Values">Its figures.</param>
public sealed record EnsembleFact(
    string Id,
    int Question,
    string Fact,
    string FactZh,
    string Metric,
    string MetricZh,
    string Target,
    string TargetZh,
    FactBasis Basis,
    int Pass,
    int Fail,
    int NotEvaluated,
    string Note,
    IReadOnlyList<EnsembleValue> Values)
{
    /// <summary>Sums the facts of some seeds up, in order of facts.</summary>
    public static IReadOnlyList<EnsembleFact> Of(IEnumerable<SeedFacts> seeds) =>
    [
        .. seeds.OrderBy(seed => seed.Seed)
            .SelectMany(seed => seed.Facts)
            .GroupBy(fact => fact.Id, StringComparer.Ordinal)
            .OrderBy(fact => fact.Key, StringComparer.Ordinal)
            .Select(fact => Of([.. fact])),
    ];

    private static EnsembleFact Of(FactResult[] facts)
    {
        FactResult first = facts[0];
        return new EnsembleFact(
            first.Id,
            first.Question,
            first.Fact,
            first.FactZh,
            first.Metric,
            first.MetricZh,
            first.Target,
            first.TargetZh,
            first.Basis,
            facts.Count(fact => fact.Status == FactStatus.Pass),
            facts.Count(fact => fact.Status == FactStatus.Fail),
            facts.Count(fact => fact.Status == FactStatus.NotEvaluated),
            facts.FirstOrDefault(fact => fact.Status == FactStatus.NotEvaluated)?.Note ?? "",
            [.. first.Values.Select(value => new EnsembleValue(value.Name, Spread.Of(facts.Select(fact => ValueOf(fact, value.Name)))))]);
    }

    private static double ValueOf(FactResult fact, string name) => fact.Values.FirstOrDefault(value => value.Name == name)?.Value ?? double.NaN;
}
