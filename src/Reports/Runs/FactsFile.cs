using System.Text.Json;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Runs;

/// <summary>facts.json: the facts of a run, compared.</summary>
public static class FactsFile
{
    /// <summary>Writes it.</summary>
    public static void Write(RunFolder folder, IReadOnlyList<FactResult> facts) => WholeFile.Write(folder.FactsFile, Json(facts));

    /// <summary>The same text, for a console.</summary>
    public static string Json(IReadOnlyList<FactResult> facts) => JsonSerializer.Serialize(facts, RunJson.Options) + "\n";

    /// <summary>Reads it; none when the run has no facts.json.</summary>
    /// <exception cref="RunFolderException">It cannot be understood.</exception>
    public static IReadOnlyList<FactResult> Read(RunFolder folder)
    {
        if (!File.Exists(folder.FactsFile))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<FactResult>>(File.ReadAllText(folder.FactsFile), RunJson.Options) ?? [];
        }
        catch (JsonException cause)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{folder.FactsFile}: not a list of facts: {cause.Message}", cause);
        }
    }
}

/// <summary>facts.json of an ensemble: the facts of each seed, the paired ones included.</summary>
public static class SeedFactsFile
{
    /// <summary>Writes it, in order of seeds.</summary>
    public static void Write(RunFolder folder, IEnumerable<SeedFacts> seeds) =>
        WholeFile.Write(folder.FactsFile, JsonSerializer.Serialize(seeds.OrderBy(seed => seed.Seed), RunJson.Options) + "\n");

    /// <summary>Reads it; none when there is no such file.</summary>
    /// <exception cref="RunFolderException">It cannot be understood.</exception>
    public static IReadOnlyList<SeedFacts> Read(RunFolder folder)
    {
        if (!File.Exists(folder.FactsFile))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<SeedFacts>>(File.ReadAllText(folder.FactsFile), RunJson.Options) ?? [];
        }
        catch (JsonException cause)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{folder.FactsFile}: not the facts of an ensemble: {cause.Message}", cause);
        }
    }
}
