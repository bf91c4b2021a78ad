using System.Globalization;
using System.Text.RegularExpressions;
using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Html;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Html;

public sealed class ReportPageTests
{
    private const ReportLanguage En = ReportLanguage.English;
    private const ReportLanguage Zh = ReportLanguage.Chinese;

    [Test]
    public void The_page_answers_the_five_questions_in_order()
    {
        foreach (ReportLanguage language in new[] { En, Zh })
        {
            string page = Page(SampleRecord.Of(days: 800), language);
            int[] places = [.. Enumerable.Range(1, 5).Select(number => page.IndexOf($"id=\"q{number}\"", StringComparison.Ordinal))];

            Assert.That(places, Is.Ordered.And.All.Positive);
            Assert.That(Regex.Count(page, "class=\"answer\""), Is.EqualTo(5));
            for (int number = 1; number <= 5; number++)
                Assert.That(page[places[number - 1]..], Does.Contain(language == Zh ? "？</h2>" : "?</h2>"));
        }
    }

    [Test]
    public void The_page_needs_nothing_from_elsewhere()
    {
        ReportData data = SampleRun.Data(SampleRecord.Of(days: 800));
        string page = ReportPage.Write(data, [.. Reports.Pictures.Gallery.Draw(data, En).Where(picture => picture.InReport).Take(2)], En);

        Assert.That(Regex.Count(page, "<img "), Is.EqualTo(2));
        Assert.That(page, Does.Not.Match("(?i)https?://|<script|<link|@import|url\\("));
        Assert.That(Regex.Matches(page, "src=\"([^\"]{0,22})").Select(match => match.Groups[1].Value), Is.All.EqualTo("data:image/png;base64,"));
    }

    [Test]
    public void The_Chinese_page_speaks_Chinese()
    {
        string page = Regex.Replace(Page(SampleRecord.Of(days: 800), Zh), "(?s)<style>.*?</style>", "");

        Assert.That(page, Does.Contain("<html lang=\"zh-CN\">").And.Contain("全国智算市场（2023—2028）").And.Contain("供需是否匹配？").And.Contain("上年极度紧缺的供应已经缓解"));
        foreach (string heading in Regex.Matches(page, "<h[123][^>]*>(.*?)</h[123]>").Select(match => match.Groups[1].Value))
            Assert.That(heading, Does.Match(@"\p{IsCJKUnifiedIdeographs}"));
    }

    [Test]
    public void Text_from_outside_is_escaped() => Assert.That(Page(SampleRecord.Of(days: 800), En), Does.Contain("short &lt;of compute&gt;").And.Not.Contain("<of compute>"));

    [Test]
    public void A_partial_run_says_so() => Assert.That(Page(SampleRecord.Of(days: 800), En), Does.Contain("This run was interrupted."));

    [Test]
    public void Pages_come_out_of_runs_with_next_to_nothing_in_them()
    {
        foreach (ReportLanguage language in new[] { En, Zh })
        {
            foreach (RunRecord record in new[] { new RunRecord(SampleKinds.All), SampleRecord.Of(days: 1), SampleRecord.Of(days: 1, centers: false), SampleRecord.Of(days: 60, centers: false) })
            {
                string page = Page(record, language);
                Assert.That(Regex.Count(page, "class=\"answer\""), Is.EqualTo(5));
                Assert.That(page, Does.Not.Contain("NaN").And.Not.Contain("∞").And.Not.Contain("Infinity"));
            }
        }
    }

    [TestCase("tr-TR")]
    [TestCase("zh-CN")]
    [TestCase("de-DE")]
    public void The_culture_changes_nothing(string culture)
    {
        RunRecord record = SampleRecord.Of(days: 400);
        string expected = Page(record, En);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(Page(record, En) == expected, Is.True);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Page(RunRecord record, ReportLanguage language) => ReportPage.Write(SampleRun.Data(record), [], language);
}
