using System.Text;

namespace MarketSim.Reports.Runs;

/// <summary>Files that appear whole or not at all.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8.</summary>
    internal static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes under a temporary name and then moves the file to its own.</summary>
    /// <exception cref="TableWriteException">It cannot be written; nothing is left of it.</exception>
    internal static void Write(string path, byte[] bytes)
    {
        string partial = path + ".partial";
        try
        {
            WriteNew(partial, bytes);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Remove(partial);
            throw new TableWriteException(path, cause);
        }
    }

    /// <summary>Writes a file that nobody made before: what has its name, a link too, is removed and not followed.</summary>
    internal static void WriteNew(string path, byte[] bytes)
    {
        File.Delete(path);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(bytes);
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Where nothing could be written there is nothing to remove.
        }
    }
}
