using MarketSim.Market.Inputs;
using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Studies.Backtests;

namespace MarketSim.Reports.StudyReports.Backtests;

/// <summary>The page of a backtest, its pictures, and its tables as CSV and JSON.</summary>
public static class BacktestReport
{
    private const char NoBreak = '\u00a0';

    /// <summary>Writes backtest.json, series.csv, scores.csv, skills.csv, plots/ and report.html.</summary>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, StudyManifest manifest, Backtest backtest, ReportLanguage language)
    {
        backtest.WriteJson(folder);
        WholeFile.Write(Path.Combine(folder.Root, "series.csv"), Csv.Of(backtest.Points()));
        WholeFile.Write(Path.Combine(folder.Root, "scores.csv"), Csv.Of(backtest.Scores()));
        WholeFile.Write(Path.Combine(folder.Root, "skills.csv"), Csv.Of(backtest.Skills()));
        var words = new BacktestWords(backtest, language);
        var drawing = new BacktestPictures(words, Shown(backtest), language);
        Picture[] pictures = [.. backtest.Series.Select(drawing.Draw)];
        var page = new Markup(language);
        StudyPage.Begin(page, new Text(backtest.File.Title, backtest.File.TitleZh).In(language), new("A backtest: real series beside the simulated band", "回测：实际数据与模拟区间对照"),
        [
            (new("Scenario", "情景"), backtest.Scenario.In(language)),
            (new("Seeds", "种子"), StudyPage.SeedsInWords(backtest.Seeds)),
        ]);
        page.Raw("<section>").Element("h2", new Text("Summary", "总览")).Element("p", words.Answer(), "answer");
        Summary(page, backtest, words);
        page.Element("p", BacktestWords.Legend, "note").Raw("</section>");
        page.Raw("<section>").Element("h2", new Text("Series", "各序列"));
        page.Element("p", new Text(
            "Lines are medians over seeds, bands the middle 90%. Dots are real figures, vertical bars their lowest and highest value, horizontal bars their period.",
            "曲线为各种子中位数，色带为中间 90%。圆点为实际值，竖线为最低至最高值，横线为所属时段。"), "note");
        foreach ((ComparedSeries one, Picture picture) in backtest.Series.Zip(pictures))
            Series(page, one, picture, words);
        page.Raw("</section>");
        Skills(page, backtest, words);
        StudyPage.End(page, manifest);
        ReportWriter.Save(folder, pictures, page.ToString());
    }

    private static void Summary(Markup page, Backtest backtest, BacktestWords words) => page.Table(
        [.. words.Heads.Select((head, column) => column < 3 ? page.Words(head) : Head(head.In(page.Language)))],
        backtest.Series.Select(one => (IReadOnlyList<Cell>)[Link(one, words), .. words.Cells(one).Skip(1).Select((cell, column) => column < 2 ? new Cell(cell.Replace(' ', NoBreak)) : Cell.Number(cell))]));

    private static Cell Head(string head) => new(string.Join("<br>", head.Split('\n').Select(line => $"<span style=\"white-space:nowrap\">{Markup.Escape(line)}</span>")), "n", IsMarkup: true);

    private static Cell Link(ComparedSeries one, BacktestWords words) =>
        new($"<a href=\"#series-{Markup.Escape(one.Series.Id)}\">{Markup.Escape(words.Title(one.Series))}</a>", IsMarkup: true);

    private static void Series(Markup page, ComparedSeries one, Picture picture, BacktestWords words)
    {
        page.Element("h3", words.Title(one.Series)).Raw($"<div id=\"series-{Markup.Escape(one.Series.Id)}\" style=\"display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:20px\">");
        StudyPage.Pictures(page, [picture]);
        page.Raw("<div>").Element("p", one.Measure.Title.In(page.Language) + (one.Series.Of.Count > 0 ? new Text(": ", "：").In(page.Language) + string.Join(", ", one.Series.Of) : ""));
        if (one.Series.Note.Length > 0)
            page.Element("p", new Text(one.Series.Note, one.Series.NoteZh), "note");
        page.Table(
            [
                page.Words(new("Date", "日期")), page.NumberHead(new("Real", "实际")), page.NumberHead(new("Median", "模拟中位数")),
                page.NumberHead(new("5-95%", "5%—95%")), page.Words(new("Source", "来源")),
            ],
            one.Points.Select(point => (IReadOnlyList<Cell>)
            [
                new($"<span style=\"white-space:nowrap\">{When(point.Real)}</span>", IsMarkup: true), Cell.Number(Range(point.Real.Low, point.Real.High, one)), Cell.Number(Printed.Number(point.Simulated.Median, one.Unit.Format)),
                Cell.Number(point.Answered ? Range(point.Simulated.Low, point.Simulated.High, one) : Printed.NoNumber), new(point.Real.Source),
            ]));
        page.Raw("</div></div>");
    }

    private static void Skills(Markup page, Backtest backtest, BacktestWords words)
    {
        page.Raw("<section>").Element("h2", new Text("Skill in full", "技巧评分明细"));
        page.Table(
            [
                page.Words(new("Series", "序列")), page.Words(new("Origin", "起点")), page.NumberHead(new("Points before / after", "起点前 / 后点数")),
                page.NumberHead(new("Level: no change / trend", "水平：不变 / 趋势")), page.NumberHead(new("Growth: no change / trend", "增长：不变 / 趋势")),
            ],
            backtest.Series.SelectMany(one => one.Scores.Skills.Where(skill => skill.IsKnown).Select(skill => (IReadOnlyList<Cell>)
            [
                new(words.Title(one.Series)), new(BacktestWords.Day(skill.Origin)), Cell.Number(Invariant($"{skill.Before} / {skill.After}")),
                Cell.Number(BacktestWords.Pair(skill.LevelNoChange, skill.LevelTrend)), Cell.Number(BacktestWords.Pair(skill.GrowthNoChange, skill.GrowthTrend)),
            ])));
        page.Element("p", new Text(
            "Level takes the simulated value as it is. Growth puts the simulated path on the last real value before the origin. A trend needs two points before the origin. Series that are read as a shape have no level of their own.",
            "“水平”直接采用模拟值；“增长”以起点前最后一个实际值为基准续推。趋势预测要求起点前至少有两个数据点。仅比较形态的序列不评价水平。"), "note").Raw("</section>");
    }

    /// <summary>What pictures show: the real series and half a year around them.</summary>
    private static Horizon Shown(Backtest backtest)
    {
        RealPoint[] points = [.. backtest.Series.SelectMany(one => one.Points).Select(point => point.Real)];
        return new Horizon { Start = Later(points.Min(point => point.First()).AddMonths(-6), backtest.File.Horizon.Start), End = points.Max(point => point.Last()).AddMonths(4) };
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string When(RealPoint point) =>
        point.Date is { } day ? BacktestWords.Day(day) : $"{BacktestWords.Day(point.First())}<br>– {BacktestWords.Day(point.Last())}";

    private static string Range(double low, double high, ComparedSeries one)
    {
        (string from, string to) = (Printed.Number(low, one.Unit.Format), Printed.Number(high, one.Unit.Format));
        return from == to ? from : $"{from} – {to}";
    }
}
