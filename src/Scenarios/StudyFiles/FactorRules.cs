using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Rules for each factor and across factors.</summary>
internal static class FactorRules
{
    private static readonly string[] Kinds = [nameof(FactorInputs.Values), nameof(FactorInputs.Range), nameof(FactorInputs.Distribution), nameof(FactorInputs.Levels)];

    /// <summary>Names that other columns of the table of points use.</summary>
    private static readonly string[] Taken = ["point", "seeds", "failed", "ended", "command"];

    public static void Check(Spot factors, Findings findings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var paths = new List<(string Path, string Factor)>();
        foreach (Spot factor in factors.Items.Where(factor => factor.Node is MappingNode))
        {
            Form(factor, findings);
            Range(factor[nameof(FactorInputs.Range)], findings);
            Distribution(factor[nameof(FactorInputs.Distribution)], findings);
            string name = NameOf(factor);
            if (name.Length > 0 && !names.Add(name))
            {
                factor.Refuse(findings, $"two factors are called '{name}'", "a 'name' of its own for each");
            }

            foreach (Spot path in PathsOf(factor))
            {
                CheckPath(path, name, paths, findings);
            }

            paths.AddRange(PathsOf(factor).Select(path => (PathOf(path), name)));
            if (Taken.Contains(name, StringComparer.Ordinal))
            {
                factor.Refuse(findings, $"the table of points has a column '{name}' of its own", "another 'name' for the factor");
            }
        }
    }

    /// <summary>Name of a factor that may have errors.</summary>
    public static string NameOf(Spot factor) =>
        Factor.NameOf(new FactorInputs { Name = factor[nameof(FactorInputs.Name)].Text ?? "", Path = factor[nameof(FactorInputs.Path)].Text ?? "" });

    /// <summary>Where a factor says what it sets: its path, or the assignments of its levels.</summary>
    private static IEnumerable<Spot> PathsOf(Spot factor) =>
    [
        factor[nameof(FactorInputs.Path)],
        .. factor[nameof(FactorInputs.Levels)].Items.SelectMany(level => level[nameof(FactorLevel.Set)].Items),
    ];

    private static string PathOf(Spot said) => (said.Text ?? "").Split('=')[0].Trim();

    /// <remarks>Of two factors that set the same value only the later one would count, and the study would show no effect of the other.</remarks>
    private static void CheckPath(Spot said, string name, IEnumerable<(string Path, string Factor)> before, Findings findings)
    {
        string path = PathOf(said);
        if (path == RecordShape.NameOf(nameof(Scenario.Seed)))
        {
            said.Refuse(findings, "the seed is chance and no factor", "replicates or seeds of the study, which every point is run under");
        }

        (string _, string? other) = before.FirstOrDefault(one => one.Factor != name && path.Length > 0 && (Covers(one.Path, path) || Covers(path, one.Path)));
        if (other is not null)
        {
            said.Refuse(findings, $"'{path}' is set by the factor '{other}' too, and only the later one would count", "a value that no other factor sets");
        }
    }

    private static bool Covers(string whole, string part) => part.StartsWith(whole, StringComparison.Ordinal) && whole.Length > 0 && (part.Length == whole.Length || part[whole.Length] is '.' or '[');

    private static void Form(Spot factor, Findings findings)
    {
        int kinds = Kinds.Count(kind => factor[kind].IsWritten);
        if (kinds != 1)
        {
            factor.Refuse(findings, kinds == 0 ? "nothing says what values the factor takes" : "more than one thing says what values the factor takes", "one of values, range, distribution, levels");
        }

        bool hasPath = !string.IsNullOrEmpty(factor[nameof(FactorInputs.Path)].Text);
        bool hasLevels = factor[nameof(FactorInputs.Levels)].IsWritten;
        if (!hasLevels && !hasPath)
        {
            factor.Refuse(findings, "the key 'path' is missing", "the path of a value of the scenario, such as centers.build_ahead.ratio");
        }
        else if (hasLevels && hasPath)
        {
            factor[nameof(FactorInputs.Path)].Refuse(findings, "levels set paths of their own", "a path, or levels");
        }
        else if (hasLevels && string.IsNullOrEmpty(factor[nameof(FactorInputs.Name)].Text))
        {
            factor.Refuse(findings, "the key 'name' is missing", "a name: levels have no path to be called after");
        }
    }

    private static void Range(Spot range, Findings findings)
    {
        Spot from = range[nameof(FactorRange.From)];
        StudyRules.Ascends(from, range[nameof(FactorRange.To)], orEqual: false, findings);
        if (range[nameof(FactorRange.Scale)].Choice<FactorScale>() == FactorScale.Log && from.Number <= 0)
        {
            from.Refuse(findings, "a logarithmic range cannot start at zero or below", "a number above 0");
        }
    }

    private static void Distribution(Spot distribution, Findings findings)
    {
        if (distribution[nameof(FactorDistribution.Kind)].Choice<DistributionKind>() is not { } kind)
        {
            return;
        }

        Spot from = distribution[nameof(FactorDistribution.From)];
        Spot to = distribution[nameof(FactorDistribution.To)];
        StudyRules.Ascends(from, to, orEqual: false, findings);
        string[] needs = kind switch
        {
            DistributionKind.Uniform or DistributionKind.LogUniform => [nameof(FactorDistribution.From), nameof(FactorDistribution.To)],
            DistributionKind.Triangular => [nameof(FactorDistribution.From), nameof(FactorDistribution.Mode), nameof(FactorDistribution.To)],
            DistributionKind.Normal => [nameof(FactorDistribution.Mean), nameof(FactorDistribution.Sd)],
            _ => [nameof(FactorDistribution.Median), nameof(FactorDistribution.Sd)],
        };
        string[] cut = [nameof(FactorDistribution.From), nameof(FactorDistribution.To)];
        foreach (string key in (string[])[.. cut, nameof(FactorDistribution.Mode), nameof(FactorDistribution.Mean), nameof(FactorDistribution.Median), nameof(FactorDistribution.Sd)])
        {
            Spot value = distribution[key];
            if (needs.Contains(key) && !value.IsWritten)
            {
                value.Refuse(findings, "the key is missing for this kind of distribution", "a number");
            }
            else if (value.IsWritten && !needs.Contains(key) && !cut.Contains(key))
            {
                value.Refuse(findings, "this kind of distribution has no such parameter", "nothing here");
            }
        }

        Spot positive = kind == DistributionKind.LogUniform ? from : distribution[nameof(FactorDistribution.Median)];
        if (kind is DistributionKind.LogUniform or DistributionKind.Lognormal && positive.Number <= 0)
        {
            positive.Refuse(findings, "a logarithm needs a number above zero", "a number above 0");
        }

        Spot mode = distribution[nameof(FactorDistribution.Mode)];
        if (kind == DistributionKind.Triangular && (mode.Number < from.Number || mode.Number > to.Number))
        {
            mode.Refuse(findings, "the mode lies outside the range", "a number from 'from' to 'to'");
        }
    }
}
