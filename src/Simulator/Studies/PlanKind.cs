using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Reports.Runs;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Planning;
using MarketSim.Studies.Trials;
using Spectre.Console;

namespace MarketSim.Simulator.Studies;

/// <summary>A plan: how far ahead of demand to build.</summary>
internal sealed class PlanKind : IStudyKind
{
    private const int MostRows = 40;

    /// <inheritdoc/>
    public string Name => "plan";

    /// <summary>What keeps a study from being one; null when nothing does.</summary>
    public static string? Refuse(Study study) => study.File.Plan is null
        ? "plan: the key is missing; allowed: a mapping with place, build_ahead (the name of the factor that is the ratio) and futures (names of factors)"
        : null;

    /// <summary>Points and runs that a study takes.</summary>
    public static (long Points, long Runs) Size(Study study)
    {
        var design = new PlanDesign(study);
        long points = (long)design.Options.Count * design.Futures.Count;
        return (points, points * study.Seeds.Count);
    }

    /// <inheritdoc/>
    public async Task ConductAsync(StudySession session, CancellationToken cancellation)
    {
        var planner = new Planner(session.Study);
        IReadOnlyList<IReadOnlyList<TrialResult>> results = await planner.RunAsync(session.Runner, cancellation);
        PlanResult plan = planner.Analyze(results);
        WritePoints(session, planner, results);
        PointTables.WriteTrials(session, results.SelectMany((point, number) => point.Select(result => (number, result))));
        session.Write("options", PlanReport.Options(plan));
        session.Write("regret", PlanReport.Regrets(plan));
        session.Write("bands", PlanReport.Bands(plan));
        PlanReport.Write(session.Folder, session.Manifest, session.Study, plan, session.Runner.Failures.Count, session.Language);
        Print(session, plan);
    }

    private static void WritePoints(StudySession session, Planner planner, IReadOnlyList<IReadOnlyList<TrialResult>> results)
    {
        PlanDesign design = planner.Design;
        int futures = design.Futures.Count;
        ColumnData Column<T>(string name, Func<int, T> cell) => new(name, typeof(T), (T[])[.. Enumerable.Range(0, results.Count).Select(cell)]);
        PointTables.WritePoints(
            session, design.Values, results, [.. planner.Figures, .. session.Study.File.Outcomes],
            Column("option", point => point / futures), Column("choice", point => design.Choices[design.Options[point / futures].Choice]),
            Column("build_ahead_ratio", point => design.Options[point / futures].Ratio), Column("future", point => design.Futures[point % futures]));
    }

    private static void Print(StudySession session, PlanResult plan)
    {
        var words = new Wording(session.Language);
        ReportLanguage language = session.Language;
        var told = new PlanWords(words, language);
        if (session.Json)
        {
            var json = new JsonObject
            {
                ["study"] = session.Manifest.Name,
                ["folder"] = session.Folder.Root,
                ["recommendation"] = told.Recommendation(plan),
                ["bands"] = JsonSerializer.SerializeToNode(PlanReport.Bands(plan), RunJson.Options),
                ["options"] = JsonSerializer.SerializeToNode(PlanReport.Options(plan), RunJson.Options),
            };
            session.Here.Out.WriteLine(json.ToJsonString(RunJson.Options));
            return;
        }

        Table table = new Table().Border(TableBorder.Simple);
        string[] heads = [words["choice", "选择"], words["ratio", "倍数"], words["welfare", "福利"], words["served value", "服务价值"], words["cost of idle", "闲置成本"], words["unmet", "未满足"], words["payback", "回本"], words["largest regret", "最大遗憾"], words["front", "前沿"]];
        foreach (string head in heads)
        {
            table.AddColumn(new Spectre.Console.TableColumn(Markup.Escape(head)).RightAligned());
        }

        foreach (OptionOutcome option in plan.Options.Take(MostRows))
        {
            table.AddRow([.. ((string[])
            [
                plan.Choices[option.Option.Choice], PlanWords.Ratio(option.Option.Ratio), Printed.Money(option.Welfare, language), Printed.Money(option.ServedValue, language), Printed.Money(option.IdleCost, language),
                Printed.Percent(option.UnmetShare), Printed.Number(option.PaybackYears, "0.0"), Printed.Money(option.LargestRegret, language), option.OnFront ? "*" : "",
            ]).Select(Markup.Escape)]);
        }

        if (plan.Options.Count > MostRows)
        {
            table.Caption(string.Create(CultureInfo.InvariantCulture, $"{MostRows} of {plan.Options.Count} options; all: marketsim show {session.Folder.Root} options"));
        }

        session.Here.Write(table);
        foreach (string sentence in (string[])[told.Recommendation(plan), told.Reason(plan, session.Study.File.Plan!.Tolerance), told.Sureness(plan), $"report: {session.Folder.ReportFile}"])
        {
            if (sentence.Length > 0)
            {
                session.Here.Out.WriteLine(sentence);
            }
        }
    }
}
