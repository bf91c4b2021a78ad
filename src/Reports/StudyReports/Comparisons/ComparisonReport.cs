using System.Globalization;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Texts;
using MarketSim.Studies.Comparisons;

namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>The pictures and the page of a comparison, and its differences as CSV.</summary>
public static class ComparisonReport
{
    /// <summary>Writes differences.csv, plots/ and report.html.</summary>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, StudyManifest manifest, Comparison comparison, ReportLanguage language)
    {
        WholeFile.Write(Path.Combine(folder.Root, "differences.csv"), Csv.Of(comparison.Rows()));
        StudyTexts words = StudyTexts.In(language);
        var drawing = new ComparisonPictures(comparison, language, words);
        IReadOnlyList<Picture> years = drawing.Years();
        var pictures = new List<Picture>(years);
        var page = new Markup(language);
        string first = comparison.Scenarios[0].Label;
        string others = string.Join(", ", comparison.Scenarios.Skip(1).Select(scenario => scenario.Label));
        StudyPage.Begin(page, StudyTexts.Fill(words.CompareTitle, others, first), words.CompareSubtitle,
            [(words.First, first), (words.Seeds, StudyPage.SeedsInWords(comparison.Seeds))]);
        for (int number = 1; number < comparison.Scenarios.Count; number++)
        {
            ComparedScenario scenario = comparison.Scenarios[number];
            page.Raw("<section>").Element("h2", StudyTexts.Fill(words.Against, first, scenario.Label)).Element("p", Sentence(comparison, scenario, words), "answer");
            if (drawing.Forest(scenario, number) is { } forest)
            {
                pictures.Add(forest);
                StudyPage.Pictures(page, [forest]);
            }

            Differences(page, comparison, scenario, language, words);
            page.Raw("</section>");
        }

        page.Raw("<section>").Element("h2", ReportPage.Headline);
        StudyPage.Pictures(page, years, sideBySide: true);
        page.Element("p", words.YearsNote, "note").Raw("</section>");
        Facts(page, comparison, words);
        StudyPage.End(page, words, manifest);
        StudyPage.Save(folder, pictures, page);
    }

    /// <summary>What a comparison comes to, in a sentence.</summary>
    public static string Sentence(Comparison comparison, ComparedScenario scenario, StudyTexts words)
    {
        Difference[] main = [.. Main(comparison, scenario).Where(difference => difference.Verdict != Verdict.Unknown)];
        int apart = main.Count(difference => Comparison.TellsApart(difference.Verdict));
        int certain = main.Count(IsCertain);
        return comparison.Seeds.Count < 2 ? words.OneSeed
            : apart == 0 ? StudyTexts.Fill(words.NothingApart, main.Length, comparison.Seeds.Count)
            : StudyTexts.Fill(words.ToldApart, apart, main.Length, certain);
    }

    /// <summary>The differences that reports list, and the number of other main figures.</summary>
    public static (Difference[] Listed, int Others) Listed(Comparison comparison, ComparedScenario scenario)
    {
        Difference[] main = [.. Main(comparison, scenario)];
        Difference[] listed = [.. main.Where(difference => comparison.Seeds.Count < 2 ? difference.Pairs.Count > 0 : Comparison.TellsApart(difference.Verdict))];
        return (listed, main.Length - listed.Length);
    }

    /// <summary>A difference as cells: figure, reference, scenario, difference, interval, verdict.</summary>
    public static string[] Cells(Difference difference, ReportLanguage language, StudyTexts words)
    {
        string Text(double value) => FigureText.Value(difference.Figure, value, language);
        return
        [
            FigureText.NameOfYear(difference.Figure, language), Text(difference.Base), Text(difference.Other), Text(difference.Pairs.Mean),
            double.IsFinite(difference.Pairs.HalfWidth) ? $"{Text(difference.Pairs.Low)} … {Text(difference.Pairs.High)}" : Printed.NoNumber,
            InWords(difference.Verdict, words) + (IsCertain(difference) ? " ★" : ""),
        ];
    }

    private static IEnumerable<Difference> Main(Comparison comparison, ComparedScenario scenario) =>
        scenario.Differences.Where(difference => Comparison.IsMain(difference.Figure, comparison.FocusYear));

    /// <remarks>It stands even after Holm's correction.</remarks>
    private static bool IsCertain(Difference difference) => difference.PHolm < 0.05;

    private static string InWords(Verdict verdict, StudyTexts words) => verdict switch
    {
        Verdict.Better => words.Better,
        Verdict.Worse => words.Worse,
        Verdict.Higher => words.Higher,
        Verdict.Lower => words.Lower,
        Verdict.Noise => words.Noise,
        Verdict.Same => words.Same,
        _ => words.Unknown,
    };

    private static void Differences(Markup page, Comparison comparison, ComparedScenario scenario, ReportLanguage language, StudyTexts words)
    {
        (Difference[] listed, int others) = Listed(comparison, scenario);
        page.Element("h3", words.DifferencesHeading);
        if (listed.Length > 0)
        {
            page.Table(
                [
                    page.Words(new("Figure", "指标")), Cell.Number(comparison.Scenarios[0].Label), Cell.Number(scenario.Label), Cell.Number(words.Difference),
                    Cell.Number(words.IntervalColumn), new(words.Verdict), Cell.Number(words.SeedsNeeded), Cell.Number("n"),
                ],
                listed.Select(difference => Row(difference, language, words)));
        }

        page.Element("p", StudyTexts.Fill(words.OthersNote, others) + " " + words.DifferencesNote, "note");
    }

    private static IReadOnlyList<Cell> Row(Difference difference, ReportLanguage language, StudyTexts words)
    {
        string[] cells = Cells(difference, language, words);
        string css = difference.Verdict switch { Verdict.Better => "pass", Verdict.Worse => "fail", _ => "open" };
        return
        [
            new(cells[0]), .. cells[1..^1].Select(cell => Cell.Number(cell)), new(cells[^1], css),
            Cell.Number(difference.SeedsNeeded is { } needed ? needed.ToString("#,##0", CultureInfo.InvariantCulture) : Printed.NoNumber),
            Cell.Number(Printed.Number(difference.Pairs.Count)),
        ];
    }

    /// <remarks>A fact holds or not: over seeds its share is what there is to compare.</remarks>
    private static void Facts(Markup page, Comparison comparison, StudyTexts words)
    {
        const string Holds = "_holds_share";
        (string Fact, int Index)[] facts = [.. comparison.Figures.Select((name, index) => (name, index)).Where(fact => fact.name.EndsWith(Holds, StringComparison.Ordinal)).Select(fact => (fact.name[..^Holds.Length], fact.index))];
        string Share(ComparedScenario scenario, int index)
        {
            double[] known = [.. scenario.Values.Select(seed => seed[index]).Where(double.IsFinite)];
            return known.Length == 0 ? Printed.NoNumber : string.Create(CultureInfo.InvariantCulture, $"{known.Sum():0} / {known.Length}");
        }

        page.Raw("<section>").Element("h3", words.FactsNote);
        page.Table(
            [new(""), .. comparison.Scenarios.Select(scenario => Cell.Number(scenario.Label))],
            facts.Where(fact => comparison.Scenarios.Any(scenario => Share(scenario, fact.Index) != Printed.NoNumber))
                .Select(fact => (IReadOnlyList<Cell>)[new(fact.Fact, "id"), .. comparison.Scenarios.Select(scenario => Cell.Number(Share(scenario, fact.Index)))]));
        page.Raw("</section>");
    }
}
