using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;

namespace MarketSim.Silo.Tests.Safety;

/// <summary>Where a process of this machine listens, as the system's own tables have it.</summary>
internal static class ListeningSockets
{
    private const string Listening = "0A";
    private const int AddressField = 1;
    private const int StateField = 3;
    private const int InodeField = 9;

    /// <summary>The addresses at which it listens.</summary>
    public static IReadOnlyList<IPEndPoint> Of(int process)
    {
        var own = Directory.EnumerateFiles($"/proc/{process}/fd").Select(file => new FileInfo(file).LinkTarget)
            .OfType<string>().Where(target => target.StartsWith("socket:[", StringComparison.Ordinal)).Select(target => target[8..^1]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from table in new[] { "tcp", "tcp6" }
               from line in File.ReadLines($"/proc/{process}/net/{table}").Skip(1)
               let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where fields[StateField] == Listening && own.Contains(fields[InodeField])
               select Parse(fields[AddressField]),
        ];
    }

    /// <remarks>The address is written as 32-bit words, each in the machine's own order of bytes.</remarks>
    private static IPEndPoint Parse(string field)
    {
        string[] parts = field.Split(':');
        uint[] words = [.. Enumerable.Range(0, parts[0].Length / 8).Select(word => uint.Parse(parts[0].AsSpan(8 * word, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        return new(new IPAddress(MemoryMarshal.AsBytes<uint>(words)), int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
