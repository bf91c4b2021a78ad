using MarketSim.Grains.Failures;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Replicates;

/// <summary>What is known of a replicate when it is over.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Progress">How far it came.</param>
/// <param name="Tables">Hashes of its tables, in order of names.</param>
/// <param name="Headlines">Its headline figures.</param>
/// <param name="Facts">The facts of the market, held against it.</param>
/// <param name="Break">The book that broke, in which case the rest is empty; else none.</param>
public sealed record ReplicateResult(
    ulong Seed,
    RunProgress Progress,
    IReadOnlyList<TableHash> Tables,
    IReadOnlyList<NamedValue> Headlines,
    IReadOnlyList<FactResult> Facts,
    BookBreak? Break);
