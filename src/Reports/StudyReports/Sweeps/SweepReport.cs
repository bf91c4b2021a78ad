using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Sweeps;

namespace MarketSim.Reports.StudyReports.Sweeps;

/// <summary>The pictures and the page of a sweep.</summary>
public static class SweepReport
{
    private const int MostRows = 200;

    /// <summary>Writes plots/ and report.html.</summary>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, StudyManifest manifest, Study study, IReadOnlyList<SweepResult> results, ReportLanguage language)
    {
        IReadOnlyList<Picture> pictures = new SweepPictures(study, results, language).Draw();
        var page = new Markup(language);
        StudyPage.Begin(page, StudyPage.TitleOf(study, language), new("A sweep: one market at many points, each under the same seeds", "参数扫描：同一市场在多个参数点上运行，各点使用相同的随机种子"), Head(study, results));
        if (study.File.Description.Length > 0)
            page.Element("p", study.File.Description, "answer");
        page.Raw("<section>").Element("h2", new Text("How outcomes follow the factors", "结果如何随因素变化"));
        StudyPage.Pictures(page, pictures);
        page.Element("p", new Text(
            "Bands, bars and ± are the 95% interval of the mean over seeds (Student's t); every point has the same seeds, so a difference between points is not one of luck between seeds.",
            "色带、误差线和 ± 均为各种子均值的 95% 置信区间（t 分布）；各点使用相同的种子，点与点之间的差异不来自种子的运气。"), "note");
        if (study.Factors.Count > 1 && study.File.Design.Kind != DesignKind.Grid)
            page.Element("p", new Text(
                "Each dot is a point of the design, its bar the 95% interval over seeds; the line is the mean of neighbouring points, all other factors varying.",
                "每个圆点是设计中的一个参数点，竖线为各种子的 95% 区间；折线为相邻点的均值，其他因素同时变化。"), "note");
        page.Raw("</section><section>").Element("h2", new Text("Points", "参数点"));
        Points(page, study, results, language);
        if (results.Count > MostRows)
            page.Element("p", new Text(
                $"The first {MostRows} of {results.Count} points; all are in points.parquet, with the command that makes each again.",
                $"共 {results.Count} 个点，此处列出前 {MostRows} 个；points.parquet 中有全部点及其复现命令。"), "note");
        page.Raw("</section>");
        StudyPage.End(page, manifest);
        ReportWriter.Save(folder, pictures, page.ToString());
    }

    private static IEnumerable<(Text, string)> Head(Study study, IReadOnlyList<SweepResult> results) =>
    [
        (new("Baseline", "基准情景"), study.BaselineFile),
        (new("Design", "设计"), SnakeCase.Of(study.File.Design.Kind.ToString()).Replace('_', ' ')),
        (new("Factors", "因素"), string.Join(", ", study.Factors.Select(factor => factor.Name))),
        (new("Points", "参数点"), Number(results.Count)),
        (new("Runs", "运行次数"), Number(results.Sum(result => result.Seeds))),
        (new("Failed", "失败"), Number(results.Sum(result => result.Failed))),
        (new("Seeds", "种子"), StudyPage.SeedsInWords(study.Seeds)),
    ];

    private static void Points(Markup page, Study study, IReadOnlyList<SweepResult> results, ReportLanguage language)
    {
        Cell[] head =
        [
            page.NumberHead(new("Point", "点")), .. study.Factors.Select(factor => Cell.Number(factor.Name)), page.NumberHead(new("Seeds", "种子")), page.NumberHead(new("Failed", "失败")), page.Words(new("Ended", "结束原因")),
            .. study.File.Outcomes.Select(outcome => Cell.Number(FigureText.NameOfYear(outcome, language, FigureCatalog.Of(study.Baseline)))),
        ];
        page.Table(head, results.Take(MostRows).Select(result => (IReadOnlyList<Cell>)
        [
            Cell.Number(Number(result.Point.Number)),
            .. result.Point.Values.Select(value => Cell.Number(Plain(value))),
            Cell.Number(Number(result.Seeds)),
            Cell.Number(Number(result.Failed)),
            page.Words(EndInWords(result.End)),
            .. study.File.Outcomes.Select((outcome, index) => Cell.Number(Value(outcome, result.Outcomes[index], language, " ± "))),
        ]));
    }

    /// <summary>An outcome with half of its interval, if it has one.</summary>
    public static string Value(string outcome, Interval interval, ReportLanguage language, string sign) =>
        FigureText.WithHalfWidth(outcome, interval, language, sign);

    /// <summary>The value of a factor.</summary>
    public static string Plain(FactorValue value) => double.IsFinite(value.Number) ? value.Number.ToString("0.####", CultureInfo.InvariantCulture) : value.Text;

    private static Text EndInWords(PointEnd end) => end switch
    {
        PointEnd.Narrow => new("interval narrow enough", "区间足够窄"),
        PointEnd.Failed => new("all runs failed", "全部运行失败"),
        _ => new("all seeds", "种子用完"),
    };

    private static string Number(long number) => Printed.Number(number);
}

/// <summary>An outcome at a point of a sweep, over its seeds.</summary>
[Table("summary")]
public sealed record SummaryRow
{
    /// <summary>Number of the point, from 0.</summary>
    public required int Point { get; init; }

    /// <summary>Name of the figure.</summary>
    public required string Headline { get; init; }

    /// <summary>Seeds that give it.</summary>
    public required int Seeds { get; init; }

    /// <summary>Mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation over seeds; not a number with one seed.</summary>
    public required double Sd { get; init; }

    /// <summary>Lower end of the 95 percent interval of the mean.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 percent interval of the mean.</summary>
    public required double High { get; init; }

    /// <summary>The row of an outcome at a point.</summary>
    public static SummaryRow Of(int point, string headline, Interval outcome) => new()
    {
        Point = point,
        Headline = headline,
        Seeds = outcome.Count,
        Mean = outcome.Mean,
        Sd = outcome.Sd,
        Low = outcome.Low,
        High = outcome.High,
    };
}
