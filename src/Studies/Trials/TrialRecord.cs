using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Studies.Trials;

/// <summary>The record of a finished trial.</summary>
public sealed record TrialRecord
{
    /// <summary>Why it failed, without any other content; empty if it did not fail.</summary>
    public string Error { get; init; } = "";

    /// <summary>Names of its figures, in order.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The figures, in the order of the names.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>Days simulated.</summary>
    public int DaysDone { get; init; }

    /// <summary>Steps of agents.</summary>
    public long Steps { get; init; }

    /// <summary>Letters delivered.</summary>
    public long Letters { get; init; }

    /// <summary>Content of its tables, in order of names.</summary>
    public IReadOnlyList<TableDigest> Tables { get; init; } = [];

    /// <summary>Some of the figures, in the order asked for; not a number for those that it does not have.</summary>
    public IReadOnlyList<double> Pick(IReadOnlyList<string> figures)
    {
        var places = new Dictionary<string, int>(Names.Count, StringComparer.Ordinal);
        for (int i = 0; i < Names.Count; i++)
        {
            places.TryAdd(Names[i], i);
        }

        return [.. figures.Select(figure => places.TryGetValue(figure, out int place) ? Values[place] : double.NaN)];
    }
}

/// <summary>Identity of a trial in any study: scenario, changes and seed.</summary>
/// <param name="Point">The first 128 bits of SHA-256 over the scenario and what is changed in it.</param>
/// <param name="Seed">The seed.</param>
public readonly record struct TrialKey(UInt128 Point, ulong Seed)
{
    /// <summary>The key of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="scenarioSha256">Hash of the scenario that its point starts from.</param>
    public static TrialKey Of(Trial trial, string scenarioSha256)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [scenarioSha256, .. trial.Point.Set])));
        return new TrialKey(BinaryPrimitives.ReadUInt128LittleEndian(hash), trial.Seed);
    }
}
