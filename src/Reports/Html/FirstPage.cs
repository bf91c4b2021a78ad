using MarketSim.Reports.Answers;
using MarketSim.Reports.Facts;

namespace MarketSim.Reports.Html;

/// <summary>The first page of a report: the five answers in short, how sure one may be, and what to do next.</summary>
internal static class FirstPage
{
    private static readonly Text Title = new("What this means", "核心结论");

    internal static void Write(Markup page, ReportData data, IReadOnlyList<Text> questions)
    {
        page.Raw("<section id=\"means\">").Element("h2", Title, "flow").Raw("<ol class=\"means\">");
        ShortAnswer[] answers = [data.Tightness.Brief(), data.Match.Brief(), data.Idle.Brief(), data.Payback.Brief(), data.Quality.Brief()];
        foreach ((ShortAnswer answer, int index) in answers.Select((answer, index) => (answer, index)))
        {
            page.Raw("<li><div class=\"key\">").Element("b", answer.Number).Element("span", answer.Of).Raw("</div><div>")
                .Raw(Invariant($"<a href=\"#q{index + 1}\">{Markup.Escape(questions[index].In(page.Language))}</a>")).Element("p", answer.Words).Raw("</div></li>");
        }

        page.Raw("</ol>").Element("h3", new Text("How sure one may be", "结论有多可靠")).Raw("<ul>");
        foreach (Text said in Sureness(data))
            page.Element("li", said);
        page.Raw("</ul>").Element("h3", new Text("What to do next", "下一步")).Raw("<ol class=\"next\">");
        foreach ((Text why, string command) in NextSteps.Of(data.Manifest))
            page.Raw("<li>" + Markup.Wrap("span", why.In(page.Language)) + " " + Markup.Wrap("code", command) + "</li>");
        page.Raw("</ol>");
        if (data.Manifest.Steering.Count > 0)
        {
            page.Element("p", new Text(
                "These commands leave out the changes of policy made while the run went on.", "上述命令不含模拟过程中作出的政策调整。"), "note");
        }

        page.Raw("</section>");
    }

    private static IEnumerable<Text> Sureness(ReportData data)
    {
        string seed = data.Manifest.Seed.ToString(CultureInfo.InvariantCulture);
        yield return new(
            $"One seed is one history: this is that of seed {seed}. Other seeds give other numbers, and only several of them show how far these may be off.",
            $"一个随机种子只代表一种可能的演变，本报告对应种子 {seed}。更换种子，数字随之变化；多种子模拟才能反映偏差幅度。");
        yield return data.Facts.Count == 0
            ? new("No facts of the real market were compared with this run.", "本次模拟未比对市场事实。")
            : FactText.Summary(data.Facts);
        if (data.Record.National.Count > 0)
            yield return Projection([.. data.Record.National.Select(day => day.Date)]);
    }

    private static Text Projection(IReadOnlyList<DateOnly> days)
    {
        DateOnly last = RealData.LastDay;
        int later = days.Count(day => day > last);
        string date = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string some, string all) = (Printed.Number(later), Printed.Number(days.Count));
        return later == 0
            ? new($"The run ends before the last real data at hand ({date}), so that none of its days is a projection. Paybacks may still be.", $"模拟期末早于现有真实数据的最后日期（{date}），各日均不属于推演，但回收期仍可能含推算。")
            : new(
                $"The last real data at hand are of {date}. What lies after them, {some} of {all} days, is a projection under the scenario's assumptions.",
                $"现有真实数据截至 {date}。其后的 {some} 天（共 {all} 天）为情景假设下的推演。");
    }
}
