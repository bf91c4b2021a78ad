using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles.Sensitivity;

/// <summary>Rules of the section <c>sensitivity</c>.</summary>
internal sealed class SensitivitySection : StudySection
{
    public override string Property => nameof(StudyFile.Sensitivity);

    public override void Check(Spot section, Spot study, int? replicates, Findings findings)
    {
        Spot levels = section[nameof(SensitivityInputs.Levels)];
        if (levels.Number is { } count && count % 2 != 0)
        {
            levels.Refuse(findings, string.Create(CultureInfo.InvariantCulture, $"{count} levels: a step of half the levels needs an even number"), "an even number from 4 on");
        }
    }
}
