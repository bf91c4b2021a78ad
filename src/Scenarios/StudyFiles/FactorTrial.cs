using MarketSim.Scenarios.Validation;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>Tries each factor alone on the baseline, at both ends and in between. This finds wrong paths and values before anything runs.</summary>
internal sealed class FactorTrial(ScenarioTemplate baseline, Findings findings)
{
    private const int MostTried = 64;

    /// <summary>A point inside a range but not at one of its steps: a path that takes whole numbers rejects it.</summary>
    private const double Between = 0.381966;

    public void Check(Spot study, StudyFile file)
    {
        IReadOnlyList<Spot> spots = study[nameof(StudyFile.Factors)].Items;
        for (int i = 0; i < spots.Count; i++)
        {
            Factor factor = Factor.Of(file.Factors[i]);
            IReadOnlyList<Spot> written = Written(spots[i]);
            bool isList = written.Count == factor.Steps && factor.Steps > 0;
            FactorValue[] values = isList
                ? [.. Enumerable.Range(0, Math.Min(factor.Steps, MostTried)).Select(factor.Step)]
                : [factor.At(0), factor.At(1), factor.At(Between)];
            bool isSound = true;
            HashSet<string> made = [];
            for (int value = 0; value < values.Length && isSound; value++)
            {
                isSound = Try(values[value], isList ? written[value].Place : spots[i].Place, made);
            }

            if (isSound && values.Length > 1 && made.Count == 1)
            {
                spots[i].Refuse(findings, $"every value of '{factor.Name}' makes the same scenario, so it can have no effect", "values that differ");
            }
        }
    }

    /// <remarks>A wrong path is wrong for every value, so it is reported once.</remarks>
    private bool Try(FactorValue value, SourcePlace place, HashSet<string> made)
    {
        LoadResult tried = baseline.Changed([.. value.Set.Select(assignment => (assignment, place))], out Findings found).Resolve(found);
        foreach (Diagnostic wrong in tried.Diagnostics)
        {
            string with = value.Set.Count == 1 ? $" (with {value.Set[0]})" : $" (with {value.Text})";
            findings.Add(place, wrong.Path, wrong.Message + with, wrong.Allowed);
        }

        if (tried.Scenario is { } scenario)
        {
            made.Add(ScenarioHash.Of(scenario));
        }

        return tried.Diagnostics.Count == 0;
    }

    private static IReadOnlyList<Spot> Written(Spot factor) =>
        factor[nameof(FactorInputs.Values)].IsWritten ? factor[nameof(FactorInputs.Values)].Items : factor[nameof(FactorInputs.Levels)].Items;
}
