using System.Globalization;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Statistics;
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
        StudyTexts words = StudyTexts.In(language);
        IReadOnlyList<Picture> pictures = new SweepPictures(study, results, language).Draw();
        var page = new Markup(language);
        StudyPage.Begin(page, StudyPage.TitleOf(study, language), words.SweepSubtitle, Head(study, results, words));
        if (study.File.Description.Length > 0)
            page.Element("p", study.File.Description, "answer");
        page.Raw("<section>").Element("h2", words.PicturesHeading);
        StudyPage.Pictures(page, pictures);
        page.Element("p", words.BandNote, "note");
        if (study.Factors.Count > 1 && study.File.Design.Kind != DesignKind.Grid)
            page.Element("p", words.ScatterNote, "note");
        page.Raw("</section><section>").Element("h2", words.PointsHeading);
        Points(page, study, results, language, words);
        if (results.Count > MostRows)
            page.Element("p", StudyTexts.Fill(words.PointsNote, MostRows, results.Count), "note");
        page.Raw("</section>");
        StudyPage.End(page, words, manifest);
        StudyPage.Save(folder, pictures, page);
    }

    private static IEnumerable<(string, string)> Head(Study study, IReadOnlyList<SweepResult> results, StudyTexts words) =>
    [
        (words.Baseline, study.BaselineFile),
        (words.Design, SnakeCase.Of(study.File.Design.Kind.ToString()).Replace('_', ' ')),
        (words.Factors, string.Join(", ", study.Factors.Select(factor => factor.Name))),
        (words.Points, Number(results.Count)),
        (words.Runs, Number(results.Sum(result => result.Seeds))),
        (words.Failed, Number(results.Sum(result => result.Failed))),
        (words.Seeds, StudyPage.SeedsInWords(study.Seeds)),
    ];

    private static void Points(Markup page, Study study, IReadOnlyList<SweepResult> results, ReportLanguage language, StudyTexts words)
    {
        Cell[] head =
        [
            Cell.Number(words.Point), .. study.Factors.Select(factor => Cell.Number(factor.Name)), Cell.Number(words.Seeds), Cell.Number(words.Failed), new(words.Ended),
            .. study.File.Outcomes.Select(outcome => Cell.Number(FigureText.NameOfYear(outcome, language))),
        ];
        page.Table(head, results.Take(MostRows).Select(result => (IReadOnlyList<Cell>)
        [
            Cell.Number(Number(result.Point.Number)),
            .. result.Point.Values.Select(value => Cell.Number(Plain(value))),
            Cell.Number(Number(result.Seeds)),
            Cell.Number(Number(result.Failed)),
            new(EndInWords(result.End, words)),
            .. study.File.Outcomes.Select((outcome, index) => Cell.Number(Value(outcome, result.Outcomes[index], language, " ± "))),
        ]));
    }

    /// <summary>An outcome with half of its interval, if it has one.</summary>
    public static string Value(string outcome, Interval interval, ReportLanguage language, string sign) =>
        FigureText.Value(outcome, interval.Mean, language) + (double.IsFinite(interval.HalfWidth) ? sign + FigureText.Value(outcome, interval.HalfWidth, language) : "");

    /// <summary>The value of a factor.</summary>
    public static string Plain(FactorValue value) => double.IsFinite(value.Number) ? value.Number.ToString("0.####", CultureInfo.InvariantCulture) : value.Text;

    private static string EndInWords(PointEnd end, StudyTexts words) => end switch
    {
        PointEnd.Narrow => words.Narrow,
        PointEnd.Failed => words.AllFailed,
        _ => words.AllSeeds,
    };

    private static string Number(long number) => Printed.Number(number);
}
