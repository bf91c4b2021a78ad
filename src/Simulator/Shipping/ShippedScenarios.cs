namespace MarketSim.Simulator.Shipping;

/// <summary>The scenarios, studies, series, profiles and schemas that come with the program. A tool's user has no other copy.</summary>
internal static class ShippedScenarios
{
    /// <summary>The name of folders of scenarios.</summary>
    public const string Name = "scenarios";

    /// <summary>Where they lie, beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, Name);

    /// <summary>Their paths below <see cref="Folder"/>, in order.</summary>
    public static IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    /// <summary>The folder of a workbench that was told none: the usual one or, where there is none, a copy that stays when the program is updated or removed.</summary>
    /// <param name="usual">The usual folder, a full path.</param>
    /// <param name="kept">The folder of what the workbench keeps; own scenarios there include files of the copy by paths within that folder.</param>
    /// <returns>A full path.</returns>
    public static string Offered(string usual, string kept)
    {
        if (Directory.Exists(usual))
        {
            return usual;
        }

        string copy = Path.Combine(kept, "shipped");
        try
        {
            foreach (string file in Files())
            {
                Renew(Path.Combine(Folder, file), Path.Combine(copy, file));
            }

            return copy;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            // Nothing can be kept here, so nothing will need the copy.
            return Folder;
        }
    }

    private static void Renew(string source, string target)
    {
        if (File.Exists(target) && File.ReadAllBytes(source).AsSpan().SequenceEqual(File.ReadAllBytes(target)))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string part = Invariant($"{target}.{Guid.NewGuid():N}.part");
        File.WriteAllBytes(part, File.ReadAllBytes(source));
        File.Move(part, target, overwrite: true);
    }
}
