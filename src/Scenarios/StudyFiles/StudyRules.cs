using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Rules across the values of a study file.</summary>
internal static class StudyRules
{
    public static void Check(Spot study, int? replicates, Findings findings)
    {
        Seeds(study, replicates, findings);
        Stop(study, replicates, findings);
        FactorRules.Check(study[nameof(StudyFile.Factors)], findings);
        StudySection[] sections = [.. StudySection.All.Where(section => study[section.Property].IsWritten)];
        foreach (StudySection section in sections)
        {
            section.Check(study[section.Property], study, replicates, findings);
        }

        Apart(study[nameof(StudyFile.Outcomes)].Items, findings);
        if (sections.Length == 0)
        {
            Points(study, findings);
        }

        if (sections.Length == 0 && study[nameof(StudyFile.Design)][nameof(DesignInputs.Kind)].Choice<DesignKind>() is (null or DesignKind.Grid))
        {
            foreach (Spot factor in study[nameof(StudyFile.Factors)].Items.Where(factor => factor[nameof(FactorInputs.Distribution)].IsWritten))
            {
                factor[nameof(FactorInputs.Distribution)].Refuse(findings, "a distribution has no steps for a grid", "values, a range or levels; or another design.kind");
            }
        }

        foreach (Spot target in study[nameof(StudyFile.Targets)].Items)
        {
            Ascends(target[nameof(FigureTarget.From)], target[nameof(FigureTarget.To)], orEqual: true, findings);
        }
    }

    /// <remarks>With as many points as factors or fewer, no effect can be told from another's.</remarks>
    private static void Points(Spot study, Findings findings)
    {
        Spot points = study[nameof(StudyFile.Design)][nameof(DesignInputs.Points)];
        int least = study[nameof(StudyFile.Factors)].Items.Count + 1;
        if (points.Number < least && study[nameof(StudyFile.Design)][nameof(DesignInputs.Kind)].Choice<DesignKind>() is not (null or DesignKind.Grid))
        {
            points.Refuse(findings, Invariant($"{points.Number} points cannot tell {least - 1} factors apart"), Invariant($"a number from {least} on; ten a factor is usual"));
        }
    }

    /// <summary>Adds a finding when a range's end lies before its start.</summary>
    public static void Ascends(Spot from, Spot to, bool orEqual, Findings findings)
    {
        if (from.Number is { } low && to.Number is { } high && (orEqual ? low > high : low >= high))
        {
            to.Refuse(
                findings,
                Invariant($"the range is reversed: it ends at {high} and starts at {low}"),
                Invariant($"{(orEqual ? "a number from" : "a number above")} {low} on"));
        }
    }

    private static void Seeds(Spot study, int? replicates, Findings findings)
    {
        Spot seeds = study[nameof(StudyFile.Seeds)];
        Apart(seeds.Items, findings);
        Spot asked = study[nameof(StudyFile.Replicates)];
        double? wanted = replicates ?? asked.Number;
        if (seeds.Items.Count > 0 && wanted is { } count && count != seeds.Items.Count)
        {
            string who = replicates is null ? "replicates" : "--replicates";
            seeds.Refuse(
                findings,
                Invariant($"{seeds.Items.Count} seeds are given, but {who} asks for {count}"),
                Invariant($"{count} seeds; or leave out one of the two"));
        }
    }

    private static void Stop(Spot study, int? replicates, Findings findings)
    {
        Spot stop = study[nameof(StudyFile.Stop)];
        if (!stop.IsWritten)
        {
            return;
        }

        if (!stop[nameof(StopRule.HalfWidth)].IsWritten && !stop[nameof(StopRule.RelativeHalfWidth)].IsWritten)
        {
            stop.Refuse(findings, "nothing says when an interval is narrow enough", "half_width, relative_half_width or both");
        }

        string[] outcomes = [.. study[nameof(StudyFile.Outcomes)].Items.Select(outcome => outcome.Text).OfType<string>()];
        foreach (Spot outcome in stop[nameof(StopRule.Outcomes)].Items.Where(outcome => outcome.Text is { } text && !outcomes.Contains(text, StringComparer.Ordinal)))
        {
            outcome.Refuse(findings, $"'{outcome.Text}' is none of the study's outcomes{NearestName.Hint(outcome.Text!, outcomes)}", string.Join(", ", outcomes));
        }

        double most = replicates ?? study[nameof(StudyFile.Replicates)].Number ?? Math.Max(1, study[nameof(StudyFile.Seeds)].Items.Count);
        double least = stop[nameof(StopRule.Least)].Number ?? new StopRule().Least;
        if (least > most)
        {
            stop[nameof(StopRule.Least)].Refuse(
                findings,
                Invariant($"at least {least} seeds a point, but there are {most}"),
                Invariant($"a number up to {most}; or more replicates"));
        }
    }

    /// <summary>Adds a finding for each repeated item of a list.</summary>
    public static void Apart(IReadOnlyList<Spot> items, Findings findings)
    {
        var seen = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        foreach (Spot item in items)
        {
            if (item.Node is ScalarNode scalar && !seen.TryAdd(scalar.Text, scalar.Place))
            {
                string first = Invariant($"first in line {seen[scalar.Text].Line}, column {seen[scalar.Text].Column}");
                item.Refuse(findings, $"'{scalar.Text}' is in the list twice, {first}", "each once");
            }
        }
    }
}
