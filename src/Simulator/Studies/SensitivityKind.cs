using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Sensitivity;
using MarketSim.Studies.Trials;
using Spectre.Console;

namespace MarketSim.Simulator.Studies;

/// <summary>A sensitivity analysis: which factors drive the outcomes.</summary>
internal sealed class SensitivityKind : IStudyKind
{
    private const int MostRows = 20;

    /// <inheritdoc/>
    public string Name => "sensitivity";

    /// <summary>What keeps a study from being one; null when nothing does.</summary>
    public static string? Refuse(Study study)
    {
        SensitivityInputs inputs = study.File.Sensitivity ?? new SensitivityInputs();
        return inputs.Method == SensitivityMethod.Sobol && study.Factors.Count > SaltelliDesign.MaxFactors
            ? string.Create(CultureInfo.InvariantCulture, $"sensitivity.method: Sobol indices of {study.Factors.Count} factors; allowed: at most {SaltelliDesign.MaxFactors}, or method morris")
            : null;
    }

    /// <summary>Points and runs that a study takes.</summary>
    public static (long Points, long Runs) Size(Study study)
    {
        long points = new SensitivityStudy(study).Points.Distinct().LongCount();
        return (points, points * study.Seeds.Count);
    }

    /// <inheritdoc/>
    public async Task ConductAsync(StudySession session, CancellationToken cancellation)
    {
        Study study = session.Study;
        var analysis = new SensitivityStudy(study);
        IReadOnlyList<IReadOnlyList<TrialResult>> results = await analysis.RunAsync(session.Runner, cancellation);
        IReadOnlyList<OutcomeSensitivity> outcomes = analysis.Analyze(results);
        PointTables.WritePoints(session, [.. analysis.Shares.Select(study.At)], results, study.File.Outcomes);
        PointTables.WriteTrials(session, results.SelectMany((point, number) => point.Select(result => (number, result))));
        session.Write("sensitivity", SensitivityReport.Rows(study, outcomes));
        SensitivityReport.Write(session.Folder, session.Manifest, study, outcomes, results.Count, session.Runner.Failures.Count, session.Language);
        Print(session, outcomes);
    }

    private static void Print(StudySession session, IReadOnlyList<OutcomeSensitivity> outcomes)
    {
        if (session.Json)
        {
            var json = new JsonObject
            {
                ["study"] = session.Manifest.Name,
                ["folder"] = session.Folder.Root,
                ["sensitivity"] = JsonSerializer.SerializeToNode(SensitivityReport.Rows(session.Study, outcomes), RunJson.Options),
            };
            session.Here.Out.WriteLine(json.ToJsonString(RunJson.Options));
            return;
        }

        ReportLanguage language = session.Language;
        var words = new Wording(session.Language);
        foreach (OutcomeSensitivity outcome in outcomes)
        {
            session.Here.Out.WriteLine($"{FigureText.NameOfYear(outcome.Outcome, language)}: {SensitivityReport.Sentence(session.Study, outcome, words)}");
            session.Here.Write(TableOf(session.Study, outcome, language, words));
        }

        session.Here.Out.WriteLine($"report: {session.Folder.ReportFile}");
    }

    private static Table TableOf(Study study, OutcomeSensitivity outcome, ReportLanguage language, Wording words)
    {
        bool morris = outcome.Morris.Count > 0;
        string Of(double value) => morris ? FigureText.Value(outcome.Outcome, value, language) : Printed.Percent(value);
        Table table = new Table().Border(TableBorder.Simple);
        string[] heads = ["#", words["factor", "因素"], morris ? "μ*" : words["total", "总效应"], words["95% interval", "95% 区间"], morris ? "μ" : words["first order", "一阶"]];
        foreach (string head in heads)
        {
            table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        }

        foreach (SensitivityRow row in SensitivityReport.Rows(study, [outcome]).Take(MostRows))
        {
            (double size, double low, double high, double other) = morris
                ? (row.MeanAbsoluteEffect, row.MeanAbsoluteEffectLow, row.MeanAbsoluteEffectHigh, row.MeanEffect)
                : (row.TotalShare, row.TotalShareLow, row.TotalShareHigh, row.FirstOrderShare);
            table.AddRow([.. ((string[])[row.Rank.ToString(CultureInfo.InvariantCulture), row.Factor, Of(size), $"{Of(low)} … {Of(high)}", Of(other)]).Select(Markup.Escape)]);
        }

        return table;
    }
}
