using MarketSim.Scenarios;

namespace MarketSim.Simulator.Runs;

/// <summary>Loads scenarios for commands, and tells whatever is wrong with them.</summary>
internal static class ScenarioIntake
{
    /// <summary>The scenario; null when something is wrong with it, all of which has then been told.</summary>
    public static Scenario? Load(string file, IReadOnlyList<string> set, ulong? seed, Surroundings here)
    {
        LoadResult loaded = Read(file, new ScenarioOverrides(set, seed));
        Tell(loaded, here);
        return loaded.Scenario;
    }

    /// <summary>Reads a scenario file, or the scenario that a run's <c>run.json</c> holds.</summary>
    /// <exception cref="RunFolderException">It is the <c>run.json</c> of a run, and was changed.</exception>
    public static LoadResult Read(string file, ScenarioOverrides overrides)
    {
        if (Path.GetFileName(file) == RunFolder.ManifestName && File.Exists(file))
        {
            _ = RunManifest.Read(RunFolder.Existing(Path.GetDirectoryName(Path.GetFullPath(file))!));
        }

        return ScenarioLoader.Load(file, overrides);
    }

    /// <summary>Writes a line for each thing that is wrong, and one that counts them.</summary>
    public static void Tell(LoadResult loaded, Surroundings here)
    {
        foreach (Diagnostic diagnostic in loaded.Diagnostics)
        {
            here.Error.WriteLine(Printable.Line(diagnostic.ToString()));
        }

        if (loaded.Diagnostics.Count > 0)
        {
            here.Error.WriteLine(loaded.Diagnostics.Count == 1 ? "1 error; nothing was written." : $"{loaded.Diagnostics.Count} errors; nothing was written.");
        }
    }
}
