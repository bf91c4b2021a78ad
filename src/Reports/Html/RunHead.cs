using System.Globalization;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Html;

/// <summary>The head of a report: what was run.</summary>
internal static class RunHead
{
    internal static void Write(Markup page, ReportTexts texts, RunManifest manifest, Gazetteer names)
    {
        page.Raw("<header>").Element("h1", texts.Title(names)).Element("p", texts[Word.Subtitle], "subtitle").Raw("<dl class=\"run\">");
        Row(page, texts[Word.Scenario], names.Name.Length > 0 ? names.Name : manifest.ScenarioFile);
        Row(page, texts[Word.Seed], manifest.Ensemble is { } ensemble
            ? string.Join(", ", ensemble.Seeds.Select(seed => seed.ToString(CultureInfo.InvariantCulture)))
            : manifest.Seed.ToString(CultureInfo.InvariantCulture));
        Row(page, texts[Word.Horizon], Horizon(manifest, texts, names));
        Row(page, texts[Word.Status], texts[manifest.Status switch
        {
            RunStatus.Complete => Word.StatusComplete,
            RunStatus.Partial => Word.StatusPartial,
            _ => Word.StatusFailed,
        }]);
        Row(page, texts[Word.AgentsHeading], Agents(manifest, texts));
        page.Raw("</dl></header>");
        if (manifest.Status == RunStatus.Partial)
            page.Element("p", texts[Word.PartialNotice], "notice");
        if (manifest.Status == RunStatus.Failed)
            page.Element("p", texts[Word.FailedNotice] + " " + manifest.Failure, "notice");
    }

    private static void Row(Markup page, string name, string value) => page.Element("dt", name).Element("dd", value);

    private static string Horizon(RunManifest manifest, ReportTexts texts, Gazetteer names)
    {
        string days = manifest.DaysDone == manifest.DaysPlanned
            ? ReportTexts.Number(manifest.DaysDone)
            : $"{ReportTexts.Number(manifest.DaysDone)} / {ReportTexts.Number(manifest.DaysPlanned)}";
        string span = names.Start.Length > 0 ? $"{names.Start} – {names.End} · " : "";
        return $"{span}{days} {texts[Word.DaysOf]}";
    }

    private static string Agents(RunManifest manifest, ReportTexts texts)
    {
        (string Key, Word Name)[] kinds =
            [("suppliers", Word.Suppliers), ("centers", Word.Centers), ("brokers", Word.Brokers), ("buyers", Word.Buyers)];
        IEnumerable<string> known = kinds.Where(kind => Count(manifest, kind.Key) is not null)
            .Select(kind => texts.Language == ReportLanguage.Chinese
                ? $"{texts[kind.Name]} {ReportTexts.Number(Count(manifest, kind.Key)!.Value)}"
                : $"{ReportTexts.Number(Count(manifest, kind.Key)!.Value)} {texts[kind.Name]}");
        return string.Join(texts.Language == ReportLanguage.Chinese ? "，" : ", ", known);
    }

    /// <remarks>Engines name kinds in the singular or the plural.</remarks>
    private static long? Count(RunManifest manifest, string plural) =>
        manifest.Agents.TryGetValue(plural, out long count) || manifest.Agents.TryGetValue(plural[..^1], out count) ? count : null;
}
