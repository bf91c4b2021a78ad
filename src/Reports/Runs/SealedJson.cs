using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Reports.Runs;

/// <summary>JSON files whose first key, <c>seal</c>, is the SHA-256 of all the rest.</summary>
internal static class SealedJson
{
    private const string Head = "{\n";
    private const string Key = "{\n  \"seal\": \"";
    private const string End = "\",\n";
    private const int Digits = SHA256.HashSizeInBytes * 2;

    /// <summary>Writes an object that is indented as <see cref="RunJson"/> does it.</summary>
    /// <exception cref="TableWriteException">It cannot be written.</exception>
    internal static void Write(string path, string json) => WholeFile.Write(path, Key + FileSeals.Of(Encoding.UTF8.GetBytes(json)) + End + json[Head.Length..]);

    /// <summary>Reads an object and checks it. Files without a seal come from earlier versions.</summary>
    /// <exception cref="RunFolderException">It is not as it was written.</exception>
    internal static string Read(string path)
    {
        byte[] bytes = StoredFile.ReadBytes(path);
        int rest = Key.Length + Digits + End.Length;
        if (bytes.Length < rest || !bytes.AsSpan(0, Key.Length).SequenceEqual(Encoding.ASCII.GetBytes(Key)))
            return Encoding.UTF8.GetString(bytes);
        byte[] json = [.. Encoding.ASCII.GetBytes(Head), .. bytes.AsSpan(rest)];
        return bytes.AsSpan(Key.Length, Digits).SequenceEqual(Encoding.ASCII.GetBytes(FileSeals.Of(json)))
            ? Encoding.UTF8.GetString(json)
            : throw new RunFolderException(RunFolderTrouble.Damaged, $"{path}: is damaged or was changed: its seal is wrong; take the folder from a copy, or run it again.");
    }
}
