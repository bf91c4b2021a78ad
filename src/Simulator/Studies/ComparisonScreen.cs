using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Texts;
using MarketSim.Studies.Comparisons;
using Spectre.Console;

namespace MarketSim.Simulator.Studies;

/// <summary>What a comparison prints: what differs and by how much, for a reader or as JSON.</summary>
internal static class ComparisonScreen
{
    public static void Write(StudySession session, Comparison comparison)
    {
        if (session.Json)
        {
            session.Here.Out.WriteLine(Json(session, comparison).ToJsonString(RunJson.Options));
            return;
        }

        StudyTexts words = StudyTexts.In(session.Language);
        ReportLanguage language = session.Language;
        foreach (ComparedScenario scenario in comparison.Scenarios.Skip(1))
        {
            Difference[] main = [.. ComparisonReport.Main(comparison, scenario)];
            Difference[] listed = [.. main.Where(difference => comparison.Seeds.Count < 2 ? difference.Pairs.Count > 0 : Comparison.TellsApart(difference.Verdict))];
            session.Here.Out.WriteLine(StudyTexts.Fill(words.Against, comparison.Scenarios[0].Label, scenario.Label)
                + string.Create(CultureInfo.InvariantCulture, $" (n = {comparison.Seeds.Count})"));
            session.Here.Out.WriteLine(ComparisonReport.Sentence(comparison, scenario, words));
            if (listed.Length > 0)
            {
                session.Here.Write(TableOf(comparison, scenario, listed, language, words));
            }

            session.Here.Out.WriteLine(StudyTexts.Fill(words.OthersNote, main.Length - listed.Length));
        }

        session.Here.Out.WriteLine($"report: {session.Folder.ReportFile}");
    }

    private static Table TableOf(Comparison comparison, ComparedScenario scenario, Difference[] listed, ReportLanguage language, StudyTexts words)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (string head in (string[])[comparison.Scenarios[0].Label, scenario.Label, words.Difference, words.IntervalColumn])
        {
            table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        }

        table.AddColumn(words.Verdict);
        foreach (Difference difference in listed)
        {
            string Text(double value) => FigureText.Value(difference.Figure, value, language);
            string interval = double.IsFinite(difference.Pairs.HalfWidth) ? $"{Text(difference.Pairs.Low)} … {Text(difference.Pairs.High)}" : Printed.NoNumber;
            string verdict = ComparisonReport.InWords(difference.Verdict, words) + (ComparisonReport.IsCertain(difference) ? " ★" : "");
            string[] cells = [FigureText.NameOfYear(difference.Figure, language), Text(difference.Base), Text(difference.Other), Text(difference.Pairs.Mean), interval, verdict];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        return table;
    }

    private static JsonObject Json(StudySession session, Comparison comparison) => new()
    {
        ["folder"] = session.Folder.Root,
        ["reference"] = comparison.Scenarios[0].Label,
        ["seeds"] = JsonSerializer.SerializeToNode(comparison.Seeds, RunJson.Options),
        ["differences"] = JsonSerializer.SerializeToNode(comparison.Rows(), RunJson.Options),
    };
}
