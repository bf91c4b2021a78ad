using System.Globalization;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>What must hold in the sections of a sensitivity analysis, a calibration and a plan.</summary>
internal static class SectionRules
{
    private const int FewestRatios = 3;

    public static void Check(Spot study, int? replicates, Findings findings)
    {
        Spot levels = study[nameof(StudyFile.Sensitivity)][nameof(SensitivityInputs.Levels)];
        if (levels.Number is { } count && count % 2 != 0)
        {
            levels.Refuse(findings, string.Create(CultureInfo.InvariantCulture, $"{count} levels: a step of half the levels needs an even number"), "an even number from 4 on");
        }

        Calibration(study, replicates, findings);
        Plan(study, replicates, findings);
    }

    private static void Calibration(Spot study, int? replicates, Findings findings)
    {
        Spot calibration = study[nameof(StudyFile.Calibration)];
        if (!calibration.IsWritten)
        {
            return;
        }

        StudyRules.Apart(calibration[nameof(CalibrationInputs.Facts)].Items, findings);
        Spot targets = study[nameof(StudyFile.Targets)];
        if (calibration[nameof(CalibrationInputs.Facts)].Items.Count == 0 && targets.Items.Count == 0)
        {
            calibration.Refuse(findings, "nothing is to be fitted", "facts of the fact list in calibration.facts, or figures with from and to in targets");
        }

        foreach (Spot to in targets.Items.Where(target => target[nameof(FigureTarget.From)].Number is { } from && from == target[nameof(FigureTarget.To)].Number)
            .Select(target => target[nameof(FigureTarget.To)]))
        {
            to.Refuse(findings, "the window has no width, in which distances from it are told", "a number above from");
        }

        TwoSeeds(study, replicates, "a calibration tells chance from parameters by the seeds of a point", findings);
        int factors = study[nameof(StudyFile.Factors)].Items.Count;
        Spot points = calibration[nameof(CalibrationInputs.Points)];
        if ((points.Number ?? new CalibrationInputs().Points) < (2 * factors) + 4)
        {
            points.Refuse(
                findings,
                string.Create(CultureInfo.InvariantCulture, $"{points.Number ?? new CalibrationInputs().Points} points are too few to learn from for {factors} factors"),
                string.Create(CultureInfo.InvariantCulture, $"a number from {(2 * factors) + 4} on; ten a factor is usual"));
        }
    }

    private static void Plan(Spot study, int? replicates, Findings findings)
    {
        Spot plan = study[nameof(StudyFile.Plan)];
        if (!plan.IsWritten)
        {
            return;
        }

        TwoSeeds(study, replicates, "a plan says how sure it is by its seeds", findings);
        Spot[] factors = [.. study[nameof(StudyFile.Factors)].Items];
        string[] names = [.. factors.Select(NameOf)];
        Spot ratio = plan[nameof(PlanInputs.BuildAhead)];
        IReadOnlyList<Spot> futures = plan[nameof(PlanInputs.Futures)].Items;
        StudyRules.Apart([ratio, .. futures], findings);
        foreach (Spot name in futures.Append(ratio).Where(name => name.Text is { } text && !names.Contains(text, StringComparer.Ordinal)))
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
            factors[at].Refuse(findings, "the build-ahead ratio of a plan takes numbers, at least three of them", "values with three or more numbers, or a range");
        }
    }

    /// <summary>Numbers that the ratio takes; none when they are not all numbers.</summary>
    private static int RatiosOf(Spot factor)
    {
        IReadOnlyList<Spot> values = factor[nameof(FactorInputs.Values)].Items;
        Spot range = factor[nameof(FactorInputs.Range)];
        return range.IsWritten ? (int)(range[nameof(FactorRange.Steps)].Number ?? new FactorRange { From = 0, To = 1 }.Steps)
            : values.All(value => value.Number is > 0) ? values.Select(value => value.Number).Distinct().Count() : 0;
    }

    private static string NameOf(Spot factor) =>
        Factor.NameOf(new FactorInputs { Name = factor[nameof(FactorInputs.Name)].Text ?? "", Path = factor[nameof(FactorInputs.Path)].Text ?? "" });

    private static void TwoSeeds(Spot study, int? replicates, string why, Findings findings)
    {
        Spot asked = study[nameof(StudyFile.Replicates)];
        double seeds = replicates ?? asked.Number ?? Math.Max(1, study[nameof(StudyFile.Seeds)].Items.Count);
        if (seeds < 2)
        {
            asked.Refuse(findings, string.Create(CultureInfo.InvariantCulture, $"{seeds} seed a point: {why}"), "2 replicates or more");
        }
    }
}
