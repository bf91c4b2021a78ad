using System.ComponentModel.DataAnnotations;

namespace MarketSim.Scenarios.StudyFiles.Planning;

/// <summary>What a planner decides, and what nobody controls.</summary>
/// <remarks>
/// One factor of the study is the build-ahead ratio. Some are futures, which nobody chooses. The others are choices (size, card, timing, pricing); the first value
/// of each is current practice.
/// </remarks>
public sealed record PlanInputs
{
    /// <summary>Whose welfare counts: <c>nation</c>, <c>province.ID</c> or <c>owner.TYPE</c>.</summary>
    [RegularExpression("nation|province\\.[A-Za-z0-9_]+|owner\\.[a-z_]+")]
    public string Place { get; init; } = "nation";

    /// <summary>Name of the factor that is the build-ahead ratio; it has at least three numbers.</summary>
    public required string BuildAhead { get; init; }

    /// <summary>Ratio of planned capacity to forecast demand per unit of that factor: 1 if the factor is the ratio, the nation's ratio if it multiplies that ratio.</summary>
    [Range(0.001, 1000.0)]
    public double RatioPerUnit { get; init; } = 1;

    /// <summary>Names of the factors that are futures, which nobody chooses.</summary>
    [Length(0, 20)]
    public IReadOnlyList<string> Futures { get; init; } = [];

    /// <summary>Whether to combine every choice with every other; if not, one choice at a time differs from current practice.</summary>
    public bool Combine { get; init; }

    /// <summary>A ratio counts as good as the best if its welfare is less than this share of served value below the best ratio's.</summary>
    [Range(0.0001, 0.5)]
    [Assumption(0.005, 0.05)]
    public double Tolerance { get; init; } = 0.02;

    /// <summary>Confidence level of the intervals.</summary>
    [Range(0.5, 0.999)]
    public double Confidence { get; init; } = 0.95;
}
