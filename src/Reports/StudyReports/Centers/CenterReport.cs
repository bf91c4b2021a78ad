using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;

namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>The page of a named center, its pictures, and its tables as CSV.</summary>
public static class CenterReport
{
    /// <summary>Writes figures.csv, cash_flow.csv, tornado.csv, plots/ and report.html.</summary>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, StudyManifest manifest, CenterStudy study, ReportLanguage language)
    {
        WholeFile.Write(Path.Combine(folder.Root, "figures.csv"), Csv.Of(study.Figures()));
        WholeFile.Write(Path.Combine(folder.Root, "cash_flow.csv"), Csv.Of(study.MonthRows()));
        WholeFile.Write(Path.Combine(folder.Root, "tornado.csv"), Csv.Of(study.DriverRows()));
        IReadOnlyList<Picture> pictures = new CenterPictures(study, language).Draw();
        var tables = new CenterTables(study, language);
        TextTable months = new CenterFlowTables(study).Months();
        var page = new Markup(language);
        StudyPage.Begin(page, study.Name.In(language), new("My center: a statement over seeds, beside centers like it", "我的智算中心：多种子测算，并与同类中心对照"),
        [
            (new("Center", "中心"), new CenterWords(language).Describe(study)),
            (new("Scenario", "情景"), new Text(study.Scenario.Title, study.Scenario.TitleZh.Length > 0 ? study.Scenario.TitleZh : study.Scenario.Title).In(language)),
            (new("Seeds", "种子"), StudyPage.SeedsInWords(study.Seeds)),
        ]);
        IReadOnlyList<(Text Head, string Words)> answer = new CenterAnswer(study, language).Paragraphs();
        page.Raw("<section>").Element("h2", answer[0].Head).Element("p", answer[0].Words, "answer");
        StudyPage.Pictures(page, [.. pictures.Where(picture => picture.Name != "tornado")]);
        Table(page, tables.Statement());
        page.Raw("</section>");
        foreach ((Text head, string words) in answer.Skip(1))
            page.Raw("<section>").Element("h2", head).Element("p", words).Raw("</section>");
        foreach (TextTable table in tables.All().Where(table => table.Title != tables.Statement().Title))
        {
            page.Raw("<section>").Element("h2", table.Title);
            if (table.Title == tables.Tornado().Title)
                StudyPage.Pictures(page, [.. pictures.Where(picture => picture.Name == "tornado")]);
            Table(page, table);
            page.Raw("</section>");
        }

        page.Raw("<section><details><summary>" + Markup.Escape(months.Title.In(language)) + "</summary>");
        Table(page, months);
        page.Raw("</details></section>");
        StudyPage.End(page, manifest);
        ReportWriter.Save(folder, pictures, page.ToString());
    }

    /// <summary>The result as keys and values, for <c>--json</c>.</summary>
    public static IEnumerable<(string Key, object? Value)> Found(CenterStudy study) =>
    [
        ("center", study.Center.Name),
        ("seeds", study.Seeds),
        ("answer", new CenterAnswer(study, ReportLanguage.English).Answer()),
        ("answer_zh", new CenterAnswer(study, ReportLanguage.Chinese).Answer()),
        ("payback", Payback(study.Base)),
        ("like_centers", Payback(new(study.Base.Label, study.Base.Runs), peers: true)),
        ("figures", study.Figures()),
        ("cash_flow", study.MonthRows()),
        ("tornado", study.DriverRows()),
    ];

    /// <summary>Rows of the table <c>figures</c>.</summary>
    public static IEnumerable<CenterFigureRow> FigureRows(CenterStudy study) => study.Figures();

    /// <summary>Rows of the table <c>cash_flow</c>.</summary>
    public static IEnumerable<CenterMonthRow> MonthRows(CenterStudy study) => study.MonthRows();

    /// <summary>Rows of the table <c>tornado</c>.</summary>
    public static IEnumerable<CenterDriverRow> DriverRows(CenterStudy study) => study.DriverRows();

    private static object Payback(MarketSim.Studies.Centers.CenterOutcome outcome, bool peers = false)
    {
        var payback = peers ? MarketSim.Studies.Centers.CenterPayback.Of(outcome.Peers) : outcome.Payback;
        return new
        {
            payback.Recovered,
            payback.Projected,
            payback.Never,
            payback.Unknown,
            MedianYears = payback.Years.Median,
            LowYears = payback.Years.Low,
            HighYears = payback.Years.High,
            MedianOfAllYears = payback.MedianYears,
            RecoveryMedianYears = payback.Curve.MedianYears,
        };
    }

    private static void Table(Markup page, TextTable table)
    {
        page.Table(
            [.. table.Heads.Select((head, column) => column < table.WordColumns ? page.Words(head) : page.NumberHead(head))],
            table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select((cell, column) => column < table.WordColumns ? new Cell(cell) : Cell.Number(cell))]));
        if (table.Note != Text.Empty)
            page.Element("p", table.Note, "note");
    }
}
