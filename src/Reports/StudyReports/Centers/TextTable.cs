namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>A table of words and numbers that the page and the screen both show.</summary>
/// <param name="Title">Title.</param>
/// <param name="Heads">Names of the columns.</param>
/// <param name="Rows">The cells.</param>
/// <param name="Note">What to know of it; empty for nothing.</param>
/// <param name="WordColumns">Columns of words; numbers follow.</param>
public sealed record TextTable(Text Title, IReadOnlyList<Text> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, Text Note, int WordColumns = 1);
