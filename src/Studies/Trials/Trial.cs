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
