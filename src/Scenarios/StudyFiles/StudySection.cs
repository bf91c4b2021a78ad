using MarketSim.Scenarios.StudyFiles.Calibration;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Scenarios.StudyFiles.Sensitivity;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Rules of a section of study files that belongs to one kind of study.</summary>
internal abstract class StudySection
{
    /// <summary>The sections of all kinds.</summary>
    public static IReadOnlyList<StudySection> All { get; } = [new SensitivitySection(), new CalibrationSection(), new PlanSection()];

    /// <summary>Name of the section's property in <see cref="StudyFile"/>. A study with such a section ignores its design.</summary>
    public abstract string Property { get; }

    /// <summary>Checks the section.</summary>
    /// <param name="section">The section, which the file contains.</param>
    /// <param name="study">The study.</param>
    /// <param name="replicates">Number of seeds from the command line; null if not given.</param>
    /// <param name="findings">Collects the errors.</param>
    public abstract void Check(Spot section, Spot study, int? replicates, Findings findings);

    /// <summary>Checks the names of figures in the section.</summary>
    /// <param name="section">The section, which the file contains.</param>
    /// <param name="figures">Figures that runs of the baseline report.</param>
    /// <param name="findings">Collects the errors.</param>
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
            asked.Refuse(findings, Invariant($"{seeds} seed a point: {why}"), "2 replicates or more");
        }
    }
}
