using MarketSim.Market.Texts;
using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports.Sensitivity;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Sensitivity;
using MarketSim.Studies.Sensitivity;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Sensitivity;

/// <summary>A sensitivity analysis: which factors drive the outcomes.</summary>
internal sealed class SensitivityKind : StudyFileKind<SensitivityKind.Result>
{
    private const int MostRows = 20;

    /// <inheritdoc/>
    public override string Name => "sensitivity";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Example, string Meaning)> Examples { get; } =
    [
        ("marketsim sensitivity scenarios/studies/idle-drivers.yaml", "which of twenty assumptions drives idle capacity?"),
        ("marketsim sensitivity study.yaml --dry", "checks the study and prints the number of runs"),
    ];

    /// <inheritdoc/>
    protected override string Help => "Rank the factors of a study by their effect on its outcomes, by Morris screening or Sobol indices with intervals.";

    /// <inheritdoc/>
    protected override string? Refuse(Study study) => SensitivityInputs.Of(study).Method == SensitivityMethod.Sobol && study.Factors.Count > SaltelliDesign.MaxFactors
        ? Invariant($"sensitivity.method: Sobol indices of {study.Factors.Count} factors; allowed: at most {SaltelliDesign.MaxFactors}, or method morris")
        : null;

    /// <inheritdoc/>
    protected override (long Points, long Runs) Size(Study study)
    {
        long points = new SensitivityStudy(study).Points.Distinct().LongCount();
        return (points, points * study.Seeds.Count);
    }

    /// <inheritdoc/>
    protected override async Task<Result> RunAsync(StudySession session, CancellationToken cancellation)
    {
        var analysis = new SensitivityStudy(session.Study);
        IReadOnlyList<IReadOnlyList<TrialResult>> runs = await analysis.RunAsync(session.Runner, cancellation);
        return new Result(analysis, runs, analysis.Analyze(runs));
    }

    /// <inheritdoc/>
    protected override void WriteTables(StudySession session, Result result)
    {
        Study study = session.Study;
        PointTables.WritePoints(
            session, [.. result.Analysis.Shares.Zip(result.Runs, (shares, runs) => PointRuns.Of(study.At(shares), runs))], [], PointTables.Means(study.File.Outcomes, result.Runs));
        PointTables.WriteTrials(session, result.Runs);
        session.Write("sensitivity", SensitivityReport.Rows(study, result.Outcomes));
    }

    /// <inheritdoc/>
    protected override void WriteReport(StudySession session, Result result) =>
        SensitivityReport.Write(session.Folder, session.Manifest, session.Study, result.Outcomes, result.Runs.Count, session.Runner.Failures.Count, session.Language);

    /// <inheritdoc/>
    protected override void Print(StudySession session, Result result)
    {
        ReportLanguage language = session.Language;
        foreach (OutcomeSensitivity outcome in result.Outcomes)
        {
            bool morris = outcome.Morris.Count > 0;
            string Of(double value) => morris ? FigureText.Value(outcome.Outcome, value, language) : Printed.Percent(value);
            session.Out.WriteLine($"{FigureText.NameOfYear(outcome.Outcome, language, FigureCatalog.Of(session.Study.Baseline))}: {SensitivityReport.Sentence(session.Study, outcome, language)}");
            session.Print(
                [Text.Same("#"), new("factor", "因素"), morris ? Text.Same("μ*") : new("total", "总效应"), new("95% interval", "95% 区间"), morris ? Text.Same("μ") : new("first order", "一阶")],
                SensitivityReport.Rows(session.Study, [outcome]).Take(MostRows).Select(row =>
                {
                    (double size, double low, double high, double other) = morris
                        ? (row.MeanAbsoluteEffect, row.MeanAbsoluteEffectLow, row.MeanAbsoluteEffectHigh, row.MeanEffect)
                        : (row.TotalShare, row.TotalShareLow, row.TotalShareHigh, row.FirstOrderShare);
                    return (string[])[row.Rank.ToString(CultureInfo.InvariantCulture), row.Factor, Of(size), $"{Of(low)} … {Of(high)}", Of(other)];
                }));
            string[] without = [.. session.Study.Factors.Where((_, index) => outcome.Sizes[index] == 0).Select(factor => factor.Name)];
            if (without.Length > 0)
            {
                string names = string.Join(", ", without);
                session.Out.WriteLine(morris
                    ? new Text(
                        $"No step changed anything: {names}. Each step is about half a range: an effect that repeats itself within half of the range looks the same. A sweep of the factor tells.",
                        $"各步均无变化的因素：{names}。每一步约为取值范围的一半，若影响在半个范围内重复出现，结果同样为零；请对该因素单独做扫描分析加以区分。").In(language)
                    : new Text($"No effect within their ranges: {names}.", $"在所给范围内没有影响的因素：{names}。").In(language));
            }
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, object? Value)> Found(StudySession session, Result result) =>
        [("sensitivity", SensitivityReport.Rows(session.Study, result.Outcomes))];

    /// <summary>What the runs amount to.</summary>
    /// <param name="Analysis">The design.</param>
    /// <param name="Runs">For each point a result for each seed.</param>
    /// <param name="Outcomes">What drives each outcome.</param>
    internal sealed record Result(SensitivityStudy Analysis, IReadOnlyList<IReadOnlyList<TrialResult>> Runs, IReadOnlyList<OutcomeSensitivity> Outcomes);
}
