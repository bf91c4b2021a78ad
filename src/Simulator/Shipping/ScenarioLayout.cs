namespace MarketSim.Simulator.Shipping;

/// <summary>Writes the shipped files into a folder: all of them, or none.</summary>
internal static class ScenarioLayout
{
    /// <summary>Writes them. Ask <see cref="WhatIsWrong"/> before.</summary>
    /// <param name="folder">The folder of scenarios; made if it is not there.</param>
    /// <param name="replace">Whether files that are there are replaced.</param>
    /// <returns>Their paths below the folder, in order.</returns>
    public static IReadOnlyList<string> Write(string folder, bool replace)
    {
        IReadOnlyList<string> files = ShippedScenarios.Files();
        string full = Path.GetFullPath(folder);
        string above = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(above);

        // First beside the folder, so that a full disk leaves nothing half-written in it.
        string part = Path.Combine(above, Invariant($".{Path.GetFileName(full)}-{Guid.NewGuid():N}"));
        try
        {
            foreach (string file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(part, file))!);
                File.WriteAllBytes(Path.Combine(part, file), File.ReadAllBytes(Path.Combine(ShippedScenarios.Folder, file)));
            }

            foreach (string file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(full, file))!);
                File.Move(Path.Combine(part, file), Path.Combine(full, file), replace);
            }
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }

        return files;
    }

    /// <summary>All that is in the way of the files, each with where it is and what is allowed; empty if they can be written.</summary>
    public static IReadOnlyList<string> WhatIsWrong(string folder, bool replace)
    {
        if (FileAbove(Path.GetFullPath(folder)) is { } above)
        {
            return [$"{above}: is a file; allowed: a folder, or a name that is free"];
        }

        IReadOnlyList<string> files = ShippedScenarios.Files();
        return
        [
            .. files.SelectMany(FoldersOf).Distinct().Where(name => File.Exists(Path.Combine(folder, name))).Select(name => $"{Path.Combine(folder, name)}: is a file; allowed: a folder, or a name that is free"),
            .. files.Where(file => Directory.Exists(Path.Combine(folder, file))).Select(file => $"{Path.Combine(folder, file)}: is a folder; allowed: a file, or a name that is free"),
            .. files.Where(file => !replace && File.Exists(Path.Combine(folder, file))).Select(file => $"{Path.Combine(folder, file)}: is there already; allowed: another folder, or --force to replace it"),
        ];
    }

    /// <summary>The first file among a folder and those that it lies in; null if there is none.</summary>
    private static string? FileAbove(string folder)
    {
        for (string? path = folder; path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (string? folder = Path.GetDirectoryName(file); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
