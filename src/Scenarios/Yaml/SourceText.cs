using System.Text;

namespace MarketSim.Scenarios.Yaml;

/// <summary>Reads a file as text, or says why it is not the text of a scenario.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusedException">There is no such file, it cannot be opened, it is too large, or it is not UTF-8 text.</exception>
    public static string Read(string file, long maxBytes)
    {
        SourcePlace start = SourcePlace.StartOf(file);
        if (Directory.Exists(file))
        {
            throw new RefusedException(start, "is a folder", "a scenario file");
        }

        try
        {
            return Decode(file, ReadBytes(file, maxBytes));
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedException(start, "there is no such file", "the path of a scenario file");
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedException(start, "the file may not be read", "a file that this user can read");
        }
        catch (Exception reason) when (reason is IOException or ArgumentException or NotSupportedException)
        {
            throw new RefusedException(start, $"the file cannot be read: {reason.Message}", "the path of a scenario file");
        }
    }

    private static byte[] ReadBytes(string file, long maxBytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (stream.CanSeek && stream.Length > maxBytes)
        {
            throw TooLarge(file, stream.Length, maxBytes);
        }

        // A pipe or a device has no length to ask for: it is read, but no further than the limit.
        var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
            {
                throw TooLarge(file, bytes.Length, maxBytes);
            }
        }

        return bytes.ToArray();
    }

    private static RefusedException TooLarge(string file, long length, long maxBytes) => new(
        SourcePlace.StartOf(file),
        Invariant($"the file is too large: {length:#,0} bytes or more"),
        Invariant($"at most {maxBytes:#,0} bytes"));

    private static string Decode(string file, byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        int control = content.IndexOfAnyInRange((byte)0, (byte)8);
        if (control >= 0)
        {
            throw NotText(file, content, control, "the file is binary");
        }

        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException reason)
        {
            throw NotText(file, content, Math.Clamp(reason.Index, 0, content.Length - 1), "the file is not UTF-8 text");
        }
    }

    private static RefusedException NotText(string file, ReadOnlySpan<byte> content, int index, string message)
    {
        ReadOnlySpan<byte> before = content[..index];
        int line = before.Count((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new RefusedException(
            new SourcePlace(file, line, column),
            Invariant($"{message}: byte 0x{content[index]:x2} at offset {index}"),
            "YAML in UTF-8");
    }
}
