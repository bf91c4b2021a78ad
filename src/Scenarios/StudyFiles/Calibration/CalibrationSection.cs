using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles.Calibration;

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
                string.Create(CultureInfo.InvariantCulture, $"{count} points are too few to learn from for {study[nameof(StudyFile.Factors)].Items.Count} factors"),
                string.Create(CultureInfo.InvariantCulture, $"a number from {least} on; ten a factor is usual"));
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
