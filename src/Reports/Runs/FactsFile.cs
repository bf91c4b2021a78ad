using System.Text.Json;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Runs;

/// <summary>facts.json: the facts of a run, compared; of an ensemble those of each seed, the paired ones included.</summary>
public static class FactsFile
{
    /// <summary>Writes it.</summary>
    public static void Write(RunFolder folder, IReadOnlyList<FactResult> facts) => WholeFile.Write(folder.FactsFile, Json(facts));

    /// <summary>Replaces that of a run that is over, and its seal in run.json. The caller holds the folder's lock.</summary>
    public static void Replace(RunFolder folder, IReadOnlyList<FactResult> facts) => FileSeals.Replace(folder, folder.FactsFile, Json(facts));

    /// <summary>The same for an ensemble, in order of seeds.</summary>
    public static void Replace(RunFolder folder, IEnumerable<SeedFacts> seeds) => FileSeals.Replace(folder, folder.FactsFile, Json(seeds.OrderBy(seed => seed.Seed)));

    /// <summary>The same text, for a console.</summary>
    public static string Json<T>(IEnumerable<T> facts) => JsonSerializer.Serialize(facts, RunJson.Options) + "\n";

    /// <summary>Reads it; none when the run has no facts.json.</summary>
    /// <exception cref="RunFolderException">It cannot be understood.</exception>
    public static IReadOnlyList<FactResult> Read(RunFolder folder) => Read<FactResult>(folder, "a list of facts");

    /// <summary>Reads that of an ensemble; none when there is no such file.</summary>
    /// <exception cref="RunFolderException">It cannot be understood.</exception>
    public static IReadOnlyList<SeedFacts> ReadSeeds(RunFolder folder) => Read<SeedFacts>(folder, "the facts of an ensemble");

    private static List<T> Read<T>(RunFolder folder, string what)
    {
        if (!File.Exists(FileSeals.Checked(folder, folder.FactsFile)))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<T>>(StoredFile.ReadText(folder.FactsFile), RunJson.Options) ?? throw new JsonException("it is null");
        }
        catch (JsonException cause)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{folder.FactsFile}: not {what}: {cause.Message}", cause);
        }
    }
}
