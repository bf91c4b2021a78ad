using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Sees that outcomes and targets are figures that a run gives.</summary>
internal static class FigureCheck
{
    private const int Shown = 12;
    private const string Welfare = ".welfare_cny";

    public static void Check(Spot study, IReadOnlyList<string> figures, Findings findings)
    {
        var known = figures.ToHashSet(StringComparer.Ordinal);
        Spot[] named =
        [
            .. study[nameof(StudyFile.Outcomes)].Items,
            .. study[nameof(StudyFile.Targets)].Items.Select(target => target[nameof(FigureTarget.Figure)]),
        ];
        foreach (Spot name in named.Where(name => name.Text is { } text && !known.Contains(text)))
        {
            name.Refuse(findings, WhatIsWrong(name.Text!, known), Allowed(name.Text!, figures));
        }

        string[] facts = [.. figures.Where(figure => figure.StartsWith('F') && figure.Contains('.', StringComparison.Ordinal)).Select(figure => figure.Split('.')[0]).Distinct()];
        foreach (Spot fact in study[nameof(StudyFile.Calibration)][nameof(CalibrationInputs.Facts)].Items.Where(fact => fact.Text is { } text && !facts.Contains(text, StringComparer.Ordinal)))
        {
            fact.Refuse(findings, $"'{fact.Text}' is not in the list of facts{NearestName.Hint(fact.Text!, facts)}", string.Join(", ", facts));
        }

        Spot place = study[nameof(StudyFile.Plan)][nameof(PlanInputs.Place)];
        string[] places = [.. figures.Where(figure => figure.EndsWith(Welfare, StringComparison.Ordinal)).Select(figure => figure[..^Welfare.Length])];
        if (place.Text is { } where && !places.Contains(where, StringComparer.Ordinal))
        {
            place.Refuse(findings, $"the scenario has no place '{where}'{NearestName.Hint(where, places)}", string.Join(", ", places));
        }
    }

    /// <summary>What is wrong with a figure's name.</summary>
    public static string WhatIsWrong(string name, IEnumerable<string> figures) => $"runs of this scenario give no figure '{name}'{NearestName.Hint(name, figures)}";

    /// <summary>Some of the figures, those of the same fact first: all of them are hundreds.</summary>
    public static string Allowed(string name, IReadOnlyList<string> figures)
    {
        string fact = name.Split('.', '_')[0];
        string[] near = [.. figures.Where(figure => figure.StartsWith(fact, StringComparison.Ordinal)).Take(Shown)];
        string[] shown = near.Length > 0 ? near : [.. figures.Take(Shown)];
        return $"{string.Join(", ", shown)} and others; marketsim sweep --figures lists all";
    }
}
