using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Studies.Trials;

/// <summary>A point of a study: which scenario, and what is changed in it.</summary>
/// <param name="Scenario">Which of the study's scenarios it starts from, from 0; studies of a single baseline have number 0 only.</param>
/// <param name="Set">Assignments <c>path=value</c>, applied in order, as <c>--set</c> takes them. The same point is the same text.</param>
public sealed record StudyPoint(int Scenario, IReadOnlyList<string> Set)
{
    /// <summary>The baseline as it is.</summary>
    public static StudyPoint Baseline { get; } = new(0, []);

    /// <summary>A point of a study with one baseline.</summary>
    public static StudyPoint Of(params IEnumerable<string> set) => new(0, [.. set]);

    /// <inheritdoc/>
    public bool Equals(StudyPoint? other) => other is not null && Scenario == other.Scenario && Set.SequenceEqual(other.Set, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Scenario);
        foreach (string assignment in Set)
        {
            hash.Add(assignment, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}

/// <summary>A point under one seed: what is run, recorded and never run twice.</summary>
/// <param name="Point">The point.</param>
/// <param name="Seed">The market's seed.</param>
public sealed record Trial(StudyPoint Point, ulong Seed);

/// <summary>What came of a trial.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Values">The figures asked for, in that order; not a number where the market gives none, and all of them after a failure.</param>
/// <param name="Error">Why it failed, in one line; empty when it did not.</param>
public sealed record TrialResult(Trial Trial, IReadOnlyList<double> Values, string Error = "")
{
    /// <summary>Whether it failed.</summary>
    public bool Failed => Error.Length > 0;
}

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
