using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Benchmarks.Faults;

/// <summary>A fault that is going to happen.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="AfterDay">It waits until the rows of more days than this are safe.</param>
/// <param name="Delay">And for this long after that.</param>
/// <param name="Node">Which node, where it is one.</param>
internal sealed record Fault(FaultKind Kind, int AfterDay, TimeSpan Delay, int Node)
{
    private const int LongestDelay = 1500;

    /// <summary>The faults of a seed: each kind in turn, at another moment each time.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="days">Days of the run.</param>
    /// <param name="nodes">Nodes of the cluster.</param>
    public static IEnumerable<Fault> Draw(int seed, int count, int days, int nodes)
    {
        FaultKind[] kinds = Enum.GetValues<FaultKind>();
        for (int i = 0; i < count; i++)
        {
            byte[] draw = SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{i}")));
            FaultKind kind = kinds[i % kinds.Length];
            int day = Share(draw, 0, days * 3 / 5);
            var delay = TimeSpan.FromMilliseconds(kind == FaultKind.CheckpointCut ? Share(draw, 4, 40) : Share(draw, 4, LongestDelay));
            yield return new(kind, day, delay, Share(draw, 8, nodes));
        }
    }

    private static int Share(byte[] draw, int at, int below) => (int)(BinaryPrimitives.ReadUInt32LittleEndian(draw.AsSpan(at)) % (uint)below);
}
