using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Statistics;
using MarketSim.Studies.Sweeps;
using Spectre.Console;

namespace MarketSim.Simulator.Studies;

/// <summary>What a sweep prints: its points with their outcomes, for a reader or as JSON.</summary>
internal static class SweepScreen
{
    private const int MostRows = 40;

    public static void Write(StudySession session, IReadOnlyList<SweepResult> results)
    {
        if (session.Json)
        {
            session.Here.Out.WriteLine(Json(session, results).ToJsonString(RunJson.Options));
            return;
        }

        Study study = session.Study;
        ReportLanguage language = session.Language;
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string head in (string[])["", .. study.Factors.Select(factor => factor.Name), SpreadNames.Runs.In(language), .. study.File.Outcomes.Select(outcome => FigureText.NameOfYear(outcome, language))])
        {
            table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        }

        foreach (SweepResult result in results.Take(MostRows))
        {
            table.AddRow([.. Cells(study, result, language).Select(Markup.Escape)]);
        }

        if (results.Count > MostRows)
        {
            table.Caption(string.Create(CultureInfo.InvariantCulture, $"{MostRows} of {results.Count} points; all: marketsim show {session.Folder.Root} points"));
        }

        session.Here.Write(table);
        session.Here.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count} points, {results.Sum(result => result.Seeds)} runs; ± is half of the 95 % interval over seeds."));
        session.Here.Out.WriteLine($"report: {session.Folder.ReportFile}");
    }

    private static IEnumerable<string> Cells(Study study, SweepResult result, ReportLanguage language) =>
    [
        result.Point.Number.ToString(CultureInfo.InvariantCulture),
        .. result.Point.Values.Select(value => double.IsFinite(value.Number) ? value.Number.ToString("0.####", CultureInfo.InvariantCulture) : value.Text),
        result.Seeds.ToString(CultureInfo.InvariantCulture) + (result.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({result.Failed} failed)") : ""),
        .. study.File.Outcomes.Select((outcome, index) => Value(outcome, result.Outcomes[index], language)),
    ];

    private static string Value(string outcome, Interval interval, ReportLanguage language) => double.IsFinite(interval.HalfWidth)
        ? $"{FigureText.Value(outcome, interval.Mean, language)} ±{FigureText.Value(outcome, interval.HalfWidth, language)}"
        : FigureText.Value(outcome, interval.Mean, language);

    private static JsonObject Json(StudySession session, IReadOnlyList<SweepResult> results) => new()
    {
        ["study"] = session.Manifest.Name,
        ["folder"] = session.Folder.Root,
        ["seeds"] = JsonSerializer.SerializeToNode(session.Study.Seeds, RunJson.Options),
        ["points"] = new JsonArray([.. results.Select(result => (JsonNode)new JsonObject
        {
            ["point"] = result.Point.Number,
            ["factors"] = new JsonObject(session.Study.Factors.Select((factor, index) => KeyValuePair.Create(factor.Name, (JsonNode?)ValueOf(result.Point.Values[index])))),
            ["seeds"] = result.Seeds,
            ["failed"] = result.Failed,
            ["outcomes"] = new JsonObject(session.Study.File.Outcomes.Select((outcome, index) =>
                KeyValuePair.Create(outcome, JsonSerializer.SerializeToNode(result.Outcomes[index], RunJson.Options)))),
        })]),
    };

    private static JsonValue? ValueOf(FactorValue value) => double.IsFinite(value.Number) ? JsonValue.Create(value.Number) : JsonValue.Create(value.Text);
}
