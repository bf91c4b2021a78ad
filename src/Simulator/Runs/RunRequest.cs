using MarketSim.Grains.Checkpoints;
using MarketSim.Market.Engine;
using MarketSim.Simulator.Hosting;

namespace MarketSim.Simulator.Runs;

/// <summary>What <c>marketsim run</c> is to do.</summary>
internal sealed record RunRequest : HostRequest
{
    /// <summary>A run as the command line asks for it.</summary>
    public RunRequest(HostRequest host)
        : base(host)
    {
    }

    /// <summary>The scenario file.</summary>
    public required string File { get; init; }

    /// <summary>Assignments <c>path=value</c>.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>The seed; the scenario's own if null.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Number of seeds of an ensemble; null for a single run.</summary>
    public int? Replicates { get; init; }

    /// <summary>Partitions of the agents; 0 for one per processor, of each node in a cluster.</summary>
    public int Shards { get; init; }

    /// <summary>How often checkpoints are taken.</summary>
    public CheckpointPlan Checkpoints { get; init; } = CheckpointPlan.Usual;

    /// <summary>Policy changes to repeat, as an earlier run recorded them.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>Name of the run in its cluster, unique where others run too.</summary>
    public string NameOf(Scenario scenario) => Cluster is null
        ? scenario.Name
        : Invariant($"{scenario.Name}-{scenario.Seed}-{Guid.NewGuid():N}")[..^24];
}

/// <summary>The changes of policy that an earlier run recorded.</summary>
internal static class RecordedSteering
{
    /// <summary>Reads them from a run's folder.</summary>
    /// <exception cref="RunFolderException">It is none.</exception>
    public static IReadOnlyList<Steering> Of(string folder) =>
        [.. RunManifest.Read(RunFolder.Open(folder)).Steering.Select(change => new Steering(change.Day, change.Policy))];
}

/// <summary>Consecutive seeds.</summary>
internal static class Seeds
{
    /// <summary>So many seeds from one on.</summary>
    /// <exception cref="BadInputException">There are not as many.</exception>
    public static ulong[] From(ulong first, int count)
    {
        if (first > ulong.MaxValue - (ulong)(count - 1))
        {
            throw new BadInputException(Invariant($"--replicates {count}: there are not as many seeds from {first} on; take a smaller --seed"));
        }

        return [.. Enumerable.Range(0, count).Select(index => first + (ulong)index)];
    }
}
