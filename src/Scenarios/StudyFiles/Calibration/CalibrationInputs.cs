using System.ComponentModel.DataAnnotations;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles.Calibration;

/// <summary>How to fit parameters to facts about the market.</summary>
public sealed record CalibrationInputs
{
    /// <summary>Facts to fit, such as <c>F15</c>; other figures to fit go under <c>targets</c>. All other facts are reported but not used.</summary>
    [Length(0, 100)]
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Distance over which the fit fades outside a target's window, in widths of the window.</summary>
    [Range(0.001, 10.0)]
    public double Tolerance { get; init; } = 0.25;

    /// <summary>Number of points spread over the ranges at the start; at least twice the number of factors, plus four.</summary>
    [Range(6, 100_000)]
    public int Points { get; init; } = 40;

    /// <summary>Number of waves of further points, placed where no run so far rules the parameters out.</summary>
    [Range(0, 100)]
    public int Waves { get; init; } = 2;

    /// <summary>Number of points per wave.</summary>
    [Range(1, 10_000)]
    public int WavePoints { get; init; } = 12;

    /// <summary>Number of searches for the best point, each from its own start; the end point of each is run.</summary>
    [Range(1, 100)]
    public int Starts { get; init; } = 4;

    /// <summary>Number of points drawn from the set that fits.</summary>
    [Range(100, 100_000)]
    public int Draws { get; init; } = 1000;

    /// <summary>How many of those points are run, to report all other facts with the uncertainty of the parameters.</summary>
    [Range(0, 10_000)]
    public int Predictions { get; init; } = 10;

    /// <summary>Confidence level of the parameters' intervals.</summary>
    [Range(0.5, 0.999)]
    public double Confidence { get; init; } = 0.95;
}

/// <summary>Rules of the section <c>calibration</c>.</summary>
internal sealed class CalibrationSection : StudySection
{
    public override string Property => nameof(StudyFile.Calibration);

    public override void Check(Spot section, Spot study, int? replicates, Findings findings)
    {
        IReadOnlyList<Spot> facts = section[nameof(CalibrationInputs.Facts)].Items;
        StudyRules.Apart(facts, findings);
        Spot targets = study[nameof(StudyFile.Targets)];
        if (facts.Count == 0 && targets.Items.Count == 0)
        {
            section.Refuse(findings, "nothing is to be fitted", "facts of the fact list in calibration.facts, or figures with from and to in targets");
        }

        foreach (Spot to in targets.Items.Where(target => target[nameof(FigureTarget.From)].Number is { } from && from == target[nameof(FigureTarget.To)].Number)
            .Select(target => target[nameof(FigureTarget.To)]))
        {
            to.Refuse(findings, "the window has no width, so distances from it have no unit", "a number above from");
        }

        TwoSeeds(study, replicates, "a calibration needs several seeds of a point to separate chance from parameters", findings);
        int least = (2 * study[nameof(StudyFile.Factors)].Items.Count) + 4;
        Spot points = section[nameof(CalibrationInputs.Points)];
        double count = points.Number ?? new CalibrationInputs().Points;
        if (count < least)
        {
            points.Refuse(
                findings,
                Invariant($"{count} points are too few to learn from for {study[nameof(StudyFile.Factors)].Items.Count} factors"),
                Invariant($"a number from {least} on; ten a factor is usual"));
        }
    }

    public override void CheckFigures(Spot section, KnownFigures figures, Findings findings)
    {
        foreach (Spot fact in section[nameof(CalibrationInputs.Facts)].Items.Where(fact => fact.Text is { } text && !figures.Facts.Contains(text, StringComparer.Ordinal)))
        {
            fact.Refuse(findings, $"'{fact.Text}' is not in the list of facts{NearestName.Hint(fact.Text!, figures.Facts)}", string.Join(", ", figures.Facts));
        }
    }
}
