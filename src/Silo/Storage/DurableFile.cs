using System.Security.Cryptography;

namespace MarketSim.Silo.Storage;

/// <summary>Files that are there whole, on the disk itself, or not at all.</summary>
/// <remarks>A file ends with the SHA-256 of what comes before it. It is written under another name, forced to the disk, and then takes its own name.</remarks>
public static class DurableFile
{
    /// <summary>Ending of a file that is being written.</summary>
    public const string Partial = ".partial";

    /// <summary>Writes a file in the place of an older one.</summary>
    /// <param name="path">Where.</param>
    /// <param name="bytes">What.</param>
    /// <param name="onlyOwner">Whether nobody but its owner may read it.</param>
    /// <exception cref="IOException">It cannot be written; the older one stays.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool onlyOwner = false)
    {
        string partial = path + Partial;
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
            if (onlyOwner && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            // What a killed process left there is removed; so is a link, which would be followed.
            File.Delete(partial);
            using (var file = new FileStream(partial, options))
            {
                file.Write(bytes);
                file.Write(SHA256.HashData(bytes));
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Remove(partial);
            throw new IOException($"{path}: cannot be written: {failure.Message}", failure);
        }
    }

    /// <summary>Reads a file; none when it is not there, or is not whole.</summary>
    public static byte[]? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        byte[] all = File.ReadAllBytes(path);
        int length = all.Length - SHA256.HashSizeInBytes;
        return length >= 0 && SHA256.HashData(all.AsSpan(0, length)).AsSpan().SequenceEqual(all.AsSpan(length)) ? all[..length] : null;
    }

    private static void Remove(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Where nothing could be written there is nothing to remove.
        }
    }
}
