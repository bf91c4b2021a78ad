using System.Text.Json;

namespace MarketSim.Kernels.Profiles;

/// <summary>Reads and writes kernel profiles.</summary>
public static class ProfileFile
{
    private const long MaxBytes = 64L << 20;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProfileException">There is no such file, it is not a profile, it is of another version, or its figures make no sense.</exception>
    public static KernelProfile Read(string path)
    {
        try
        {
            return Parse(ReadText(path), path);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProfileException($"{path}: there is no such file");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ProfileException($"{path}: cannot be read ({OneLine(cause.Message)})");
        }
    }

    /// <remarks>A device has no length to ask for: it is read, but no further than the limit.</remarks>
    private static string ReadText(string path)
    {
        using FileStream file = File.OpenRead(path);
        var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw new ProfileException($"{path}: larger than 64 MiB, which no kernel profile is");
            }
        }

        bytes.Position = 0;
        using var text = new StreamReader(bytes);
        return text.ReadToEnd();
    }

    /// <summary>Reads a profile from text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="ProfileException">It is not a profile, it is of another version, or its figures make no sense.</exception>
    public static KernelProfile Parse(string json, string name)
    {
        try
        {
            CheckVersion(json, name);
            KernelProfile profile = JsonSerializer.Deserialize(json, ProfileJson.Readable.KernelProfile)
                ?? throw new ProfileException($"{name}: there is no profile in it");
            string? wrong = ProfileCheck.WhatIsWrong(profile);
            return wrong is null ? profile : throw new ProfileException($"{name}: {wrong}");
        }
        catch (JsonException cause)
        {
            string place = cause.LineNumber is { } line ? FormattableString.Invariant($":{line + 1}:{cause.BytePositionInLine + 1}") : "";
            throw new ProfileException($"{name}{place}: not a kernel profile: {OneLine(cause.Message)}");
        }
    }

    /// <summary>The text of a profile.</summary>
    public static string ToJson(KernelProfile profile) => JsonSerializer.Serialize(profile, ProfileJson.Readable.KernelProfile) + "\n";

    /// <summary>The version comes first: of another version's file nothing else can be said.</summary>
    private static void CheckVersion(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("schema_version", out JsonElement version)
            || version.ValueKind != JsonValueKind.Number)
        {
            throw new ProfileException($"{name}: not a kernel profile: it has no 'schema_version'; allowed: {KernelProfile.CurrentVersion}");
        }

        if (!version.TryGetInt32(out int number) || number != KernelProfile.CurrentVersion)
        {
            throw new ProfileException(
                $"{name}: schema version {version.GetRawText()}, which this program does not read; allowed: {KernelProfile.CurrentVersion} (sample the card anew)");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
