namespace MarketSim.Simulator.Studies;

/// <summary>A kind of study: sweep, comparison and whatever else is made of many runs.</summary>
internal interface IStudyKind
{
    /// <summary>Its name, which is its command and is kept in study.json.</summary>
    string Name { get; }

    /// <summary>Conducts a study from the start, and writes and prints what came of it.</summary>
    /// <remarks>
    /// Resuming a study is conducting it again: runs that are recorded are read. So what it asks for must follow from the study and from results alone,
    /// and its tables from nothing else.
    /// </remarks>
    Task ConductAsync(StudySession session, CancellationToken cancellation);
}

/// <summary>All kinds of studies.</summary>
internal static class StudyKinds
{
    /// <summary>The kinds that there are.</summary>
    public static IReadOnlyList<IStudyKind> All { get; } = [new SweepStudy(), new ComparisonStudy(), new SensitivityKind(), new CalibrationKind(), new PlanKind()];

    /// <summary>The kind of a name; null if there is none.</summary>
    public static IStudyKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
