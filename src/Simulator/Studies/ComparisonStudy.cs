using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports;
using MarketSim.Studies.Comparisons;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies;

/// <summary>A comparison: some scenarios under the same seeds, the first of which the others are held against.</summary>
internal sealed class ComparisonStudy : IStudyKind
{
    /// <inheritdoc/>
    public string Name => "compare";

    /// <inheritdoc/>
    public async Task ConductAsync(StudySession session, CancellationToken cancellation)
    {
        IReadOnlyList<ulong> seeds = session.Manifest.Seeds;
        string[] figures = Figures(session);
        StudyPoint[] points = [.. Enumerable.Range(0, session.Scenarios.Count).Select(number => new StudyPoint(number, []))];
        session.Runner.Expect((long)points.Length * seeds.Count);
        IReadOnlyList<IReadOnlyList<TrialResult>> results = await session.Runner.RunPointsAsync(points, seeds, figures, cancellation);
        Comparison comparison = Compare(session, figures, results);
        session.Write("differences", comparison.Rows());
        session.Write("trials", results.SelectMany(point => point).Select(result => Row(session, result.Trial)));
        session.Write("results", results.SelectMany(point => point).SelectMany(result => figures.Select((figure, index) =>
            new ResultRow { Point = result.Trial.Point.Scenario, Seed = result.Trial.Seed, Headline = figure, Value = result.Values[index] })));
        ComparisonReport.Write(session.Folder, session.Manifest, comparison, session.Language);
        ComparisonScreen.Write(session, comparison);
    }

    /// <remarks>Scenarios of different years have the figures in common that can be compared.</remarks>
    private static string[] Figures(StudySession session)
    {
        HashSet<string>[] others = [.. session.Scenarios.Skip(1).Select(scenario => RunFigures.Of(scenario, session.Here.Maker).ToHashSet(StringComparer.Ordinal))];
        return [.. session.Runner.Figures.Where(figure => others.All(known => known.Contains(figure)))];
    }

    private static Comparison Compare(StudySession session, string[] figures, IReadOnlyList<IReadOnlyList<TrialResult>> results)
    {
        IReadOnlyList<IReadOnlyList<double>>[] values = [.. results.Select(point => (IReadOnlyList<IReadOnlyList<double>>)[.. point.Select(result => result.Values)])];
        int? focus = figures.Length == 0 ? null : Headlines.Split(figures[0]).Year;
        return new Comparison(
            figures,
            session.Manifest.Seeds,
            [
                .. values.Select((own, number) => new ComparedScenario(
                    session.Manifest.Scenarios[number].Label,
                    own,
                    number == 0 ? [] : PairedComparison.Of(figures, values[0], own, FigureNames.Goodness, figure => Comparison.IsMain(figure, focus)))),
            ]);
    }

    private static TrialRow Row(StudySession session, Trial trial)
    {
        TrialRecord record = session.Runner.Recorded(trial);
        return new TrialRow
        {
            Point = trial.Point.Scenario,
            Seed = trial.Seed,
            Failed = record.Error.Length > 0,
            DaysDone = record.DaysDone,
            Steps = record.Steps,
            Command = session.CommandOf(trial),
        };
    }
}
