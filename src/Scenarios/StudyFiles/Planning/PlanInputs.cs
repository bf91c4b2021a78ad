using System.ComponentModel.DataAnnotations;
using MarketSim.Market.Inputs;

namespace MarketSim.Scenarios.StudyFiles.Planning;

/// <summary>What a planner decides, and what nobody does.</summary>
/// <remarks>
/// Of the study's factors one is the build-ahead ratio and some are futures, which nobody chooses; the others are choices (size, card, timing, pricing), whose
/// first value is how things are done today.
/// </remarks>
public sealed record PlanInputs
{
    /// <summary>Whose plan it is: <c>nation</c>, <c>province.ID</c> or <c>owner.TYPE</c>.</summary>
    [RegularExpression("nation|province\\.[A-Za-z0-9_]+|owner\\.[a-z_]+")]
    public string Place { get; init; } = "nation";

    /// <summary>Name of the factor that is the build-ahead ratio: numbers, at least three.</summary>
    public required string BuildAhead { get; init; }

    /// <summary>What one unit of that factor is as a ratio of capacity built to forecast demand; 1 if the factor is that ratio, the nation's ratio if it is a factor on it.</summary>
    [Range(0.001, 1000.0)]
    public double RatioPerUnit { get; init; } = 1;

    /// <summary>Names of the factors that are futures.</summary>
    [Length(0, 20)]
    public IReadOnlyList<string> Futures { get; init; } = [];

    /// <summary>Whether every choice is combined with every other; if not, one choice at a time departs from today.</summary>
    public bool Combine { get; init; }

    /// <summary>A ratio is as good as the best when its welfare is less than this share of served value below it.</summary>
    [Range(0.0001, 0.5)]
    [Assumption(0.005, 0.05)]
    public double Tolerance { get; init; } = 0.02;

    /// <summary>Confidence of the intervals.</summary>
    [Range(0.5, 0.999)]
    public double Confidence { get; init; } = 0.95;
}
