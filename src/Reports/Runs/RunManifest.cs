using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;

namespace MarketSim.Reports.Runs;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>All days were simulated.</summary>
    Complete,

    /// <summary>It was interrupted; finished days are kept.</summary>
    Partial,

    /// <summary>It failed; finished days are kept.</summary>
    Failed,

    /// <summary>Somebody cancelled it from outside; finished days are kept.</summary>
    Cancelled,
}

/// <summary>What run.json says about a run: everything that is needed to make it again and to see that it came out the same.</summary>
public sealed record RunManifest
{
    /// <summary>The scenario as resolved, with everything that was set from outside.</summary>
    public required JsonNode? Scenario { get; init; }

    /// <summary>SHA-256 of the resolved scenario.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>The scenario's file as it was named.</summary>
    public string ScenarioFile { get; init; } = "";

    /// <summary>The command line that made the run.</summary>
    public string Command { get; init; } = "";

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Versions by component, such as <c>marketsim</c> and <c>dotnet</c>.</summary>
    public required SortedDictionary<string, string> Versions { get; init; }

    /// <summary>Name of the engine: <c>loop</c>, <c>replicate</c> or <c>agents</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Number of agents by kind, and whatever the engine counts of its own.</summary>
    public required SortedDictionary<string, long> Agents { get; init; }

    /// <summary>Days planned.</summary>
    public required int DaysPlanned { get; init; }

    /// <summary>Days simulated.</summary>
    public required int DaysDone { get; init; }

    /// <summary>How it ended.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Why it failed; else empty.</summary>
    public string Failure { get; init; } = "";

    /// <summary>Steps of agents.</summary>
    public required long Steps { get; init; }

    /// <summary>Letters delivered.</summary>
    public required long Letters { get; init; }

    /// <summary>Calls of grains.</summary>
    public long GrainCalls { get; init; }

    /// <summary>Changes of policy that were made while the run went on, in order; <c>run --steering</c> makes them again.</summary>
    public IReadOnlyList<SteeringInfo> Steering { get; init; } = [];

    /// <summary>How often the run was taken up again from a checkpoint after a part of its cluster was lost.</summary>
    public int Recoveries { get; init; }

    /// <summary>Seconds from start to finish.</summary>
    public required double WallSeconds { get; init; }

    /// <summary>When it began, UTC, as the caller's clock said.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended, UTC.</summary>
    public required DateTimeOffset Finished { get; init; }

    /// <summary>Content hash and length of every table.</summary>
    public required IReadOnlyList<TableDigest> Tables { get; init; }

    /// <summary>SHA-256 of the files that commands read back, by name; empty until they are written.</summary>
    public SortedDictionary<string, string> Files { get; init; } = new(StringComparer.Ordinal);

    /// <summary>For an ensemble: what is in it.</summary>
    public EnsembleInfo? Ensemble { get; init; }

    /// <summary>Writes run.json.</summary>
    public void Write(RunFolder folder) => SealedJson.Write(folder.ManifestFile, JsonSerializer.Serialize(this, RunJson.Options) + "\n");

    /// <summary>Reads run.json.</summary>
    /// <exception cref="RunFolderException">It cannot be understood.</exception>
    public static RunManifest Read(RunFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<RunManifest>(SealedJson.Read(folder.ManifestFile), RunJson.Options)
                ?? throw new JsonException("it is empty");
        }
        catch (JsonException cause)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{folder.ManifestFile}: not a run's manifest: {cause.Message}", cause);
        }
    }
}

/// <summary>A change of policy that somebody made while a run went on.</summary>
/// <param name="Date">The date from which it holds.</param>
/// <param name="Day">The same as a day, from 0.</param>
/// <param name="Policy">All events of policy from then on, those of the past included.</param>
public sealed record SteeringInfo(DateOnly Date, int Day, IReadOnlyList<PolicyEvent> Policy);

/// <summary>What an ensemble consists of.</summary>
/// <param name="Seeds">The seeds, in order.</param>
/// <param name="TableSha256">For each seed, the content hashes of its tables by name.</param>
public sealed record EnsembleInfo(IReadOnlyList<ulong> Seeds, IReadOnlyList<SortedDictionary<string, string>> TableSha256)
{
    /// <summary>How many seeds were asked for, from the manifest's seed on; those that are over are in <see cref="Seeds"/>.</summary>
    public int Planned { get; init; }
}
