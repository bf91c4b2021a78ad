using System.Globalization;
using MarketSim.Scenarios.StudyFiles.Calibration;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Scenarios.StudyFiles.Sensitivity;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>The rules of a section of study files that belongs to one kind of study.</summary>
internal abstract class StudySection
{
    /// <summary>The sections of all kinds.</summary>
    public static IReadOnlyList<StudySection> All { get; } = [new SensitivitySection(), new CalibrationSection(), new PlanSection()];

    /// <summary>Name of the section's property in <see cref="StudyFile"/>. A study with such a section does not use its design.</summary>
    public abstract string Property { get; }

    /// <summary>Checks the section.</summary>
    /// <param name="section">The section; written.</param>
    /// <param name="study">The study.</param>
    /// <param name="replicates">The number of seeds on the command line; null if there is none.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public abstract void Check(Spot section, Spot study, int? replicates, Findings findings);

    /// <summary>Checks the names of figures in the section.</summary>
    /// <param name="section">The section; written.</param>
    /// <param name="figures">The figures that runs of the baseline give.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public virtual void CheckFigures(Spot section, KnownFigures figures, Findings findings)
    {
    }

    /// <summary>Adds a finding if each point has only one seed.</summary>
    protected static void TwoSeeds(Spot study, int? replicates, string why, Findings findings)
    {
        Spot asked = study[nameof(StudyFile.Replicates)];
        double seeds = replicates ?? asked.Number ?? Math.Max(1, study[nameof(StudyFile.Seeds)].Items.Count);
        if (seeds < 2)
        {
            asked.Refuse(findings, string.Create(CultureInfo.InvariantCulture, $"{seeds} seed a point: {why}"), "2 replicates or more");
        }
    }
}
