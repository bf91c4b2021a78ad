using System.Text;

namespace MarketSim.Reports.Runs;

/// <summary>Opens the files of a folder to read them back. A folder may come from somebody else: a link to a device would be read without end.</summary>
internal static class StoredFile
{
    private const long MostBytes = 1L << 30;

    /// <summary>Opens a file.</summary>
    /// <exception cref="RunFolderException">It is a device, or larger than any file that this program writes.</exception>
    internal static FileStream Open(string path)
    {
        FileStream file = File.OpenRead(path);
        try
        {
            if (!file.CanSeek || (file.Length == 0 && file.ReadByte() >= 0))
                throw new RunFolderException(RunFolderTrouble.Damaged, $"{path}: is not a file but a device; take the folder from a copy, or run it again.");
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads a file that is kept in memory whole.</summary>
    /// <inheritdoc cref="Open"/>
    internal static byte[] ReadBytes(string path)
    {
        using FileStream file = Open(path);
        if (file.Length > MostBytes)
            throw new RunFolderException(RunFolderTrouble.Damaged, $"{path}: is larger than any file that a run writes here; take the folder from a copy, or run it again.");
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Reads a file as text.</summary>
    /// <inheritdoc cref="Open"/>
    internal static string ReadText(string path) => Encoding.UTF8.GetString(ReadBytes(path)).TrimStart('\ufeff');
}
