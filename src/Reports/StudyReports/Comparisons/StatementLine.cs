using MarketSim.Studies.Comparisons;

namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>A part of the statement of a policy.</summary>
public enum StatementPart
{
    /// <summary>What it costs public budgets.</summary>
    Cost,

    /// <summary>What it does.</summary>
    Effect,

    /// <summary>What public money buys by the unit.</summary>
    PerUnit,

    /// <summary>What buyers gain.</summary>
    Buyers,

    /// <summary>What owners gain.</summary>
    Owners,

    /// <summary>Who keeps the public money, and what becomes of rents.</summary>
    PassedOn,

    /// <summary>What provinces gain.</summary>
    Provinces,

    /// <summary>Where cards are filled or emptied.</summary>
    Moved,
}

/// <summary>A line of the statement of a policy: a difference from the reference, or a ratio of two such differences.</summary>
/// <param name="Part">The part that it is in.</param>
/// <param name="Id">Its name.</param>
/// <param name="Name">What reports call it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Reference">Mean of the reference; not a number for a ratio.</param>
/// <param name="Scenario">Mean of the scenario; not a number for a ratio.</param>
/// <param name="Value">The difference or the ratio.</param>
/// <param name="Low">Lower end of its 95 percent interval; not a number where there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Seeds">Pairs of runs.</param>
/// <param name="Verdict">What it comes to; unknown for a ratio.</param>
public sealed record StatementLine(
    StatementPart Part, string Id, Text Name, FigureUnit Unit, double Reference, double Scenario, double Value, double Low, double High, int Seeds, Verdict Verdict)
{
    /// <summary>Whether it is the ratio of two differences.</summary>
    public bool IsRatio => double.IsNaN(Reference);

    /// <summary>Whether it is of a province.</summary>
    public bool IsOfProvince => Id.StartsWith("province.", StringComparison.Ordinal);

    /// <summary>Whether it has an interval.</summary>
    public bool HasInterval => double.IsFinite(Low) && double.IsFinite(High);
}

/// <summary>A line of the statement of a policy, over pairs of runs with the same seed.</summary>
[Table("statement")]
public sealed record StatementRow
{
    /// <summary>The scenario with the policy.</summary>
    public required string Scenario { get; init; }

    /// <summary>cost, effect, per_unit, buyers, owners, passed_on, provinces or moved.</summary>
    public required string Part { get; init; }

    /// <summary>Name of the line.</summary>
    public required string Line { get; init; }

    /// <summary>Pairs of runs.</summary>
    public required int Seeds { get; init; }

    /// <summary>Mean of the reference; not a number for a ratio of differences.</summary>
    public required double ReferenceMean { get; init; }

    /// <summary>Mean of the scenario; not a number for a ratio of differences.</summary>
    public required double Mean { get; init; }

    /// <summary>The difference, scenario less reference, or the ratio of two of them.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 percent interval; not a number where there is none.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public required double High { get; init; }

    /// <summary>better, worse, higher, lower, noise, same or unknown.</summary>
    public required string Verdict { get; init; }
}
