using MarketSim.Grains.Failures;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Replicates;

/// <summary>What is kept of a replicate: its tables go by, and hashes, headlines and facts stay.</summary>
public interface IReplicateStudy
{
    /// <summary>Opens a sink that hashes the tables of one replicate.</summary>
    IHashingRowSink OpenRows(MarketSetting setting);

    /// <summary>The replicate's headline figures, in order.</summary>
    /// <param name="setting">Its market.</param>
    /// <param name="record">Its record.</param>
    /// <param name="rows">The sink that was opened for it, with all its rows.</param>
    IReadOnlyList<NamedValue> Headlines(MarketSetting setting, RunRecord record, IHashingRowSink rows);

    /// <summary>The facts of the market, held against the replicate.</summary>
    IReadOnlyList<FactResult> Facts(MarketSetting setting, RunRecord record);
}

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
    IReadOnlyList<TableDigest> Tables,
    IReadOnlyList<NamedValue> Headlines,
    IReadOnlyList<FactResult> Facts,
    BookBreak? Break);
