using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Reports.Runs;

/// <summary>The SHA-256 of files that are read back from a folder. run.json or study.json holds them, by file name.</summary>
public static class FileSeals
{
    /// <summary>Entry of the file that another is about to replace: until that has happened, either will do. Empty if there was none.</summary>
    private const string Before = " before";

    /// <summary>What was known, with the seals of some files as they are now.</summary>
    public static SortedDictionary<string, string> With(IReadOnlyDictionary<string, string> known, RunFolder folder, params IEnumerable<string> files)
    {
        var seals = new SortedDictionary<string, string>(known.ToDictionary(), StringComparer.Ordinal);
        foreach (string file in files)
            seals[file] = Of(Path.Combine(folder.Root, file));
        return seals;
    }

    /// <summary>Replaces a file of a finished run and its seal. A kill in between leaves the old file, which still counts.</summary>
    internal static void Replace(RunFolder folder, string path, string text)
    {
        string name = Path.GetFileName(path);
        RunManifest manifest = RunManifest.Read(folder);
        var seals = new SortedDictionary<string, string>(manifest.Files, StringComparer.Ordinal)
        {
            [name] = Of(Encoding.UTF8.GetBytes(text)),
            [name + Before] = File.Exists(path) ? Of(path) : "",
        };
        (manifest with { Files = seals }).Write(folder);
        WholeFile.Write(path, text);
    }

    /// <summary>Checks a file of a folder before it is read.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="RunFolderException">It is not as it was written, or is gone.</exception>
    /// <remarks>Folders of earlier versions hold no seals, nor do those of runs under way.</remarks>
    public static string Checked(RunFolder folder, string file)
    {
        Check(folder, file);
        return file;
    }

    /// <summary>Checks files of a folder before they are read.</summary>
    /// <inheritdoc cref="Checked" path="/exception|/remarks"/>
    public static void Check(RunFolder folder, params IEnumerable<string> files)
    {
        if (!folder.IsStudy && !File.Exists(folder.ManifestFile))
            return;
        SortedDictionary<string, string> seals = folder.IsStudy ? StudyManifest.Read(folder).Files : RunManifest.Read(folder).Files;
        foreach (string file in files)
            Check(seals, file);
    }

    /// <summary>The SHA-256 of bytes, as seals are written.</summary>
    internal static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Check(SortedDictionary<string, string> seals, string file)
    {
        string name = Path.GetFileName(file);
        if (!seals.TryGetValue(name, out string? seal))
            return;
        string now = File.Exists(file) ? Of(file) : "";
        if (now == seal || (seals.TryGetValue(name + Before, out string? before) && now == before))
            return;
        string what = now.Length == 0 ? "is gone" : "is damaged or was changed: its SHA-256 is not the recorded one";
        throw new RunFolderException(RunFolderTrouble.Damaged, $"{file}: {what}; take the folder from a copy, or run it again.");
    }

    private static string Of(string path)
    {
        using FileStream file = StoredFile.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
