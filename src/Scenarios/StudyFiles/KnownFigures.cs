namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Names that study files may use: figures that runs of a scenario report, facts and places.</summary>
/// <param name="Names">Names of all figures, in the order in which runs report them.</param>
/// <param name="Facts">Ids of the facts whose values are among the figures.</param>
/// <param name="Places">Places that a plan can be for.</param>
public sealed record KnownFigures(IReadOnlyList<string> Names, IReadOnlyList<string> Facts, IReadOnlyList<string> Places);
