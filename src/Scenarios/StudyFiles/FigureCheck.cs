using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Checks that runs report the figures that outcomes and targets name.</summary>
internal static class FigureCheck
{
    private const int Shown = 12;

    public static void Check(Spot study, KnownFigures figures, Findings findings)
    {
        var known = figures.Names.ToHashSet(StringComparer.Ordinal);
        Spot[] named =
        [
            .. study[nameof(StudyFile.Outcomes)].Items,
            .. study[nameof(StudyFile.Targets)].Items.Select(target => target[nameof(FigureTarget.Figure)]),
        ];
        foreach (Spot name in named.Where(name => name.Text is { } text && !known.Contains(text)))
        {
            name.Refuse(findings, WhatIsWrong(name.Text!, known), Allowed(name.Text!, figures.Names));
        }

        foreach (StudySection section in StudySection.All.Where(section => study[section.Property].IsWritten))
        {
            section.CheckFigures(study[section.Property], figures, findings);
        }
    }

    private static string WhatIsWrong(string name, IEnumerable<string> figures) => $"runs of this scenario give no figure '{name}'{NearestName.Hint(name, figures)}";

    /// <remarks>There are hundreds of figures, so the message lists a few: those of the same fact, if there are any.</remarks>
    private static string Allowed(string name, IReadOnlyList<string> figures)
    {
        string fact = name.Split('.', '_')[0];
        string[] near = [.. figures.Where(figure => figure.StartsWith(fact, StringComparison.Ordinal)).Take(Shown)];
        string[] shown = near.Length > 0 ? near : [.. figures.Take(Shown)];
        return $"{string.Join(", ", shown)} and others; marketsim sweep --figures lists all";
    }
}

/// <summary>Names that study files may use: figures that runs of a scenario report, facts and places.</summary>
/// <param name="Names">Names of all figures, in the order in which runs report them.</param>
/// <param name="Facts">Ids of the facts whose values are among the figures.</param>
/// <param name="Places">Places that a plan can be for.</param>
public sealed record KnownFigures(IReadOnlyList<string> Names, IReadOnlyList<string> Facts, IReadOnlyList<string> Places);
