using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.StudyFiles;

namespace MarketSim.Reports.StudyReports;

/// <summary>What the pages of all studies have: head, pictures, foot.</summary>
internal static class StudyPage
{
    internal static void Begin(Markup page, string title, Text subtitle, IEnumerable<(Text Name, string Value)> rows)
    {
        PageFrame.Begin(page, title);
        page.Raw("<header>").Element("h1", title).Element("p", subtitle, "subtitle").Raw("<dl class=\"run\">");
        foreach ((Text name, string value) in rows)
            page.Element("dt", name).Element("dd", value);
        page.Raw("</dl></header>");
    }

    /// <summary>The title of a study in a language: the English one if it has none in Chinese, its name if it has neither.</summary>
    internal static string TitleOf(Study study, ReportLanguage language)
    {
        string title = language == ReportLanguage.Chinese && study.File.TitleZh.Length > 0 ? study.File.TitleZh : study.File.Title;
        return title.Length > 0 ? title : study.File.Name;
    }

    internal static void Pictures(Markup page, IEnumerable<Picture> pictures, bool sideBySide = false)
    {
        page.Raw(sideBySide ? "<div class=\"pictures\" style=\"grid-template-columns:1fr 1fr\">" : "<div class=\"pictures\">");
        foreach (Picture picture in pictures)
            page.Raw($"<figure><img alt=\"{Markup.Escape(picture.Caption)}\" src=\"data:image/png;base64,{Convert.ToBase64String(picture.Png())}\"></figure>");
        page.Raw("</div>");
    }

    /// <summary>How the study is made again.</summary>
    internal static void End(Markup page, StudyManifest manifest)
    {
        page.Raw("<section id=\"reproduce\">").Element("h2", new Text("How to make it again", "如何复现"), "flow").Raw("<dl class=\"run\">");
        page.Element("dt", RunFoot.Command).Raw("<dd><code>" + Markup.Escape(manifest.Command) + "</code></dd>");
        page.Element("dt", RunFoot.Versions).Element("dd", string.Join(", ", manifest.Versions.Select(version => version.Key + " " + version.Value)));
        page.Element("dt", new Text("Seeds", "种子")).Element("dd", SeedsInWords(manifest.Seeds));
        foreach (StudyScenario scenario in manifest.Scenarios)
            page.Element("dt", scenario.Label).Raw($"<dd><span class=\"hash\">{Markup.Escape(scenario.File)} {Markup.Escape(scenario.Sha256)}</span></dd>");
        page.Raw("</dl></section>");
        PageFrame.End(page);
    }

    /// <summary>Seeds as one says them: <c>7 to 14</c>, or a list.</summary>
    internal static string SeedsInWords(IReadOnlyList<ulong> seeds)
    {
        bool follow = seeds.Count > 2 && Enumerable.Range(0, seeds.Count).All(index => seeds[index] == seeds[0] + (ulong)index);
        return follow
            ? Invariant($"{seeds[0]} – {seeds[^1]} ({seeds.Count})")
            : string.Join(", ", seeds.Select(seed => seed.ToString(CultureInfo.InvariantCulture)));
    }
}
