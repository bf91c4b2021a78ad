namespace MarketSim.Scenarios.StudyFiles;

/// <summary>What study files may name: the figures that runs of a scenario give, and what they are figures of.</summary>
/// <param name="Names">Names of all figures, in the order in which runs give them.</param>
/// <param name="Facts">Ids of the facts whose values are among them.</param>
/// <param name="Places">The places that a planner can look at.</param>
public sealed record KnownFigures(IReadOnlyList<string> Names, IReadOnlyList<string> Facts, IReadOnlyList<string> Places);
