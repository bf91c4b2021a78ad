using System.ComponentModel.DataAnnotations;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles.Planning;

/// <summary>What a planner decides, and what nobody controls.</summary>
/// <remarks>
/// One factor of the study is the lever that moves how far ahead is built. How far that is, capacity over demand, is measured in each run. Some factors are futures, which nobody chooses; the first
/// is the forecast. Some are calibrated parameters, which nobody knows for certain. The others are choices (size, card, timing, pricing); the first value of each is current practice.
/// </remarks>
public sealed record PlanInputs
{
    /// <summary>Whose welfare counts: <c>nation</c>, <c>province.ID</c> or <c>owner.TYPE</c>.</summary>
    [RegularExpression("nation|province\\.[A-Za-z0-9_]+|owner\\.[a-z_]+")]
    public string Place { get; init; } = "nation";

    /// <summary>Name of the factor that is the lever, such as the build-ahead ratio or a factor on it; it has at least three numbers, nine where the best ratio is searched.</summary>
    public required string BuildAhead { get; init; }

    /// <summary>Levels of the lever that are added, one after the other, beside the best one so far.</summary>
    [Range(0, 100)]
    public int AddedLevels { get; init; } = 3;

    /// <summary>Names of the factors that are futures, which nobody chooses.</summary>
    [Length(0, 20)]
    public IReadOnlyList<string> Futures { get; init; } = [];

    /// <summary>Names of the factors that are calibrated parameters; each other value than the first is run in the first future.</summary>
    [Length(0, 20)]
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Whether to combine every choice with every other; if not, one choice at a time differs from current practice.</summary>
    public bool Combine { get; init; }

    /// <summary>A ratio counts as good as the best if its welfare is less than this share of benefits (what work is worth, and capital left) below the best ratio's.</summary>
    [Range(0.0001, 0.5)]
    [Assumption(0.005, 0.05)]
    public double Tolerance { get; init; } = 0.02;

    /// <summary>Confidence level of the intervals.</summary>
    [Range(0.5, 0.999)]
    public double Confidence { get; init; } = 0.95;
}

/// <summary>Rules of the section <c>plan</c>.</summary>
internal sealed class PlanSection : StudySection
{
    private const int FewestRatios = 3;
    public override string Property => nameof(StudyFile.Plan);

    public override void Check(Spot section, Spot study, int? replicates, Findings findings)
    {
        TwoSeeds(study, replicates, "a plan needs several seeds to say how sure it is", findings);
        Spot[] factors = [.. study[nameof(StudyFile.Factors)].Items];
        string[] names = [.. factors.Select(FactorRules.NameOf)];
        Spot ratio = section[nameof(PlanInputs.BuildAhead)];
        IReadOnlyList<Spot> worlds = [.. section[nameof(PlanInputs.Futures)].Items, .. section[nameof(PlanInputs.Parameters)].Items];
        StudyRules.Apart([ratio, .. worlds], findings);
        foreach (Spot name in worlds.Append(ratio).Where(name => name.Text is { } text && !names.Contains(text, StringComparer.Ordinal)))
        {
            name.Refuse(findings, $"the study has no factor '{name.Text}'{NearestName.Hint(name.Text!, names)}", string.Join(", ", names));
        }

        foreach (Spot factor in factors.Where(factor => factor[nameof(FactorInputs.Distribution)].IsWritten))
        {
            factor[nameof(FactorInputs.Distribution)].Refuse(findings, "a plan runs every option in every future, and a distribution has no steps", "values, a range or levels");
        }

        int at = Array.IndexOf(names, ratio.Text);
        if (at >= 0 && RatiosOf(factors[at]) < FewestRatios)
        {
            factors[at].Refuse(findings, "the lever of a plan takes numbers, at least three of them", "values with three or more numbers, or a range");
        }
    }

    public override void CheckFigures(Spot section, KnownFigures figures, Findings findings)
    {
        Spot place = section[nameof(PlanInputs.Place)];
        if (place.Text is { } where && !figures.Places.Contains(where, StringComparer.Ordinal))
        {
            place.Refuse(findings, $"the scenario has no place '{where}'{NearestName.Hint(where, figures.Places)}", string.Join(", ", figures.Places));
        }
    }

    /// <summary>Number of different ratios; 0 unless all are numbers above zero.</summary>
    private static int RatiosOf(Spot factor)
    {
        IReadOnlyList<Spot> values = factor[nameof(FactorInputs.Values)].Items;
        Spot range = factor[nameof(FactorInputs.Range)];
        return range.IsWritten ? (int)(range[nameof(FactorRange.Steps)].Number ?? new FactorRange { From = 0, To = 1 }.Steps)
            : values.All(value => value.Number is > 0) ? values.Select(value => value.Number).Distinct().Count() : 0;
    }
}
