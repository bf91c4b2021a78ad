using System.Globalization;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Html;

/// <summary>The foot of a report: how to make the run again, and what its data are.</summary>
internal static class RunFoot
{
    internal static void Write(Markup page, ReportTexts texts, RunManifest manifest)
    {
        page.Raw("<section id=\"reproduce\">").Element("h2", texts[Word.ReproduceHeading]).Element("p", texts[Word.ReproduceText], "note").Raw("<dl class=\"run\">");
        Row(page, texts[Word.CommandRow], "<code>" + Markup.Escape(Command(manifest)) + "</code>");
        Row(page, texts[Word.EngineRow], Markup.Escape(manifest.Engine));
        Row(page, texts[Word.VersionsRow], Markup.Escape(string.Join(", ", manifest.Versions.Select(version => version.Key + " " + version.Value))));
        Row(page, texts[Word.Seed], manifest.Seed.ToString(CultureInfo.InvariantCulture));
        Row(page, texts[Word.StepsRow], ReportTexts.Number(manifest.Steps));
        Row(page, texts[Word.LettersRow], ReportTexts.Number(manifest.Letters));
        Row(page, texts[Word.GrainCallsRow], ReportTexts.Number(manifest.GrainCalls));
        Row(page, texts[Word.WallRow], ReportTexts.Number(manifest.WallSeconds, "#,##0.0"));
        Row(page, texts[Word.FinishedRow], manifest.Finished.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        Row(page, texts[Word.ScenarioHashRow], $"<span class=\"hash\">{Markup.Escape(manifest.ScenarioSha256)}</span>");
        page.Raw("</dl>");
        if (manifest.Tables.Count > 0)
        {
            page.Table(
                [new(texts[Word.TableColumn]), Cell.Number(texts[Word.RowsColumn]), new(texts[Word.HashColumn])],
                manifest.Tables.Select((TableDigest table) =>
                    (IReadOnlyList<Cell>)[new(table.Table), Cell.Number(ReportTexts.Number(table.Rows)), new(table.Sha256, "hash")]));
        }

        page.Raw("</section><section id=\"notes\">").Raw("<h2 class=\"flow\">" + Markup.Escape(texts[Word.NotesHeading]) + "</h2><ul class=\"notes\">");
        foreach (Word note in (Word[])[Word.Note1, Word.Note2, Word.Note3, Word.Note4])
            page.Element("li", texts[note]);
        page.Raw("</ul></section>");
    }

    private static void Row(Markup page, string name, string valueMarkup) => page.Element("dt", name).Raw("<dd>" + valueMarkup + "</dd>");

    private static string Command(RunManifest manifest) => manifest.Command.Length > 0
        ? manifest.Command
        : FormattableString.Invariant($"marketsim run {manifest.ScenarioFile} --seed {manifest.Seed}");
}
