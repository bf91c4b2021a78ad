using System.Text.RegularExpressions;
using MarketSim.Market.Measures;
using MarketSim.Reports.Answers;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Html;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Tests.Html;

public sealed class FirstPageTests
{
    private const ReportLanguage En = ReportLanguage.English;
    private const ReportLanguage Zh = ReportLanguage.Chinese;

    [TestCase(En, "What this means", "How sure one may be", "What to do next")]
    [TestCase(Zh, "核心结论", "结论有多可靠", "下一步")]
    public void It_comes_before_the_five_parts_and_has_every_answer(ReportLanguage language, string title, string sure, string next)
    {
        ReportData data = SampleRun.Data(SampleRecord.Of(days: 800));
        string page = ReportPage.Write(data, [], language);
        string first = FirstPageOf(page);

        Assert.That(page.IndexOf("id=\"means\"", StringComparison.Ordinal), Is.LessThan(page.IndexOf("id=\"q1\"", StringComparison.Ordinal)));
        Assert.That(first, Does.Contain(title).And.Contain(sure).And.Contain(next));
        foreach (ShortAnswer answer in AnswersOf(data))
            Assert.That(first, Does.Contain($"<b>{answer.Number}</b>").And.Contain(Markup.Escape(answer.Words.In(language))).And.Contain(answer.Of.In(language)));
        Assert.That(Regex.Matches(first, "href=\"#(q[1-5])\"").Select(match => match.Groups[1].Value), Is.EqualTo(new[] { "q1", "q2", "q3", "q4", "q5" }));
    }

    [Test]
    public void Its_numbers_are_the_figures_of_the_focus_year()
    {
        ReportData data = SampleRun.Data(SampleRecord.Of(days: 800));
        string[] numbers = [.. AnswersOf(data).Select(answer => answer.Number)];

        Assert.That(numbers[0], Is.EqualTo(Printed.Number(data.Figure("card_supply_over_demand"))));
        Assert.That(numbers[1], Is.EqualTo(Printed.Percent(data.Figure("requests_failed_share"))));
        Assert.That(numbers[2], Is.EqualTo(Printed.Percent(data.Figure("idle_share"))));
        Assert.That(numbers[3], Is.EqualTo(Printed.Number(data.Payback.All.MedianYears, "0.0")));
        Assert.That(numbers[4], Is.EqualTo(Printed.Percent(data.Figure("achieved_share"))));
        Assert.That(numbers, Has.None.EqualTo(Printed.NoNumber));
    }

    [Test]
    public void Each_answer_is_of_one_or_two_sentences_and_says_its_number()
    {
        foreach (ShortAnswer answer in AnswersOf(SampleRun.Data(SampleRecord.Of(days: 800))))
        {
            Assert.That(Regex.Count(answer.Words.En, @"\.(?= |$)"), Is.InRange(1, 2), answer.Words.En);
            Assert.That(Regex.Count(answer.Words.Zh, "。"), Is.InRange(1, 2), answer.Words.Zh);
            Assert.That(answer.Words.En, Does.Contain(answer.Number));
            Assert.That(answer.Words.Zh, Does.Contain(answer.Number));
        }
    }

    [Test]
    public void It_says_how_the_facts_stand_and_what_is_projection()
    {
        RunRecord record = SampleRecord.Of(days: 1500);
        int later = record.National.Count(day => day.Date > RealData.LastDay);
        string english = FirstPageOf(ReportPage.Write(SampleRun.Data(record), [], En));

        Assert.That(later, Is.Positive);
        Assert.That(english, Does.Contain("that of seed 7").And.Contain("reproduced: 5; missed: 1").And.Contain($"{later} of 1,500 days, is a projection"));
        Assert.That(FirstPageOf(ReportPage.Write(SampleRun.Data(record), [], Zh)), Does.Contain("种子 7").And.Contain("复现 5 条").And.Contain($"其后的 {later} 天"));
        Assert.That(FirstPageOf(ReportPage.Write(SampleRun.Data(SampleRecord.Of(days: 800)), [], En)), Does.Contain("none of its days is a projection"));
    }

    [TestCase("marketsim run a.yaml --seed 7", "")]
    [TestCase("marketsim run a.yaml --set horizon.end=2024-12-31 --force", " --set horizon.end=2024-12-31")]
    [TestCase("marketsim run a.yaml --set 'x[A B].y=1' --set 'n='\\''q'\\'' z' --quiet", " --set 'x[A B].y=1' --set 'n='\\''q'\\'' z'")]
    public void Commands_keep_what_was_set(string command, string set)
    {
        RunManifest manifest = SampleRun.Manifest(SampleRecord.Of(days: 1)) with { Command = command, ScenarioFile = "a.yaml" };

        Assert.That(NextSteps.Of(manifest).Select(step => step.Command), Is.EqualTo(new[]
        {
            "marketsim run a.yaml --replicates 10" + set, "marketsim backtest a.yaml" + set, "marketsim workbench",
        }));
    }

    [Test]
    public void The_last_real_day_is_that_of_the_shipped_series()
    {
        string series = File.ReadAllText(Path.Combine(DataDictionaryTests.Root(), "scenarios", "backtest", "china-2026.yaml"));
        string last = Regex.Matches(series, @"\{.*?(?:date|to): (\d{4}-\d\d-\d\d), low").Max(match => match.Groups[1].Value)!;
        Assert.That(RealData.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(last));
    }

    private static ShortAnswer[] AnswersOf(ReportData data) =>
        [data.Tightness.Brief(), data.Match.Brief(), data.Idle.Brief(), data.Payback.Brief(), data.Quality.Brief()];

    private static string FirstPageOf(string page) => Regex.Match(page, "(?s)<section id=\"means\">.*?</section>").Value;
}
