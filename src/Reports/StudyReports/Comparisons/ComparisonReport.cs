using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Studies.Comparisons;

namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>The pictures and the page of a comparison, and its differences as CSV.</summary>
public static class ComparisonReport
{
    /// <summary>Writes differences.csv, statement.csv, plots/ and report.html.</summary>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, StudyManifest manifest, Comparison comparison, ReportLanguage language)
    {
        WholeFile.Write(Path.Combine(folder.Root, "differences.csv"), Csv.Of(comparison.Rows()));
        WholeFile.Write(Path.Combine(folder.Root, "statement.csv"), Csv.Of(PolicyStatement.Rows(comparison)));
        var drawing = new ComparisonPictures(comparison, language);
        IReadOnlyList<Picture> years = drawing.Years();
        var pictures = new List<Picture>(years);
        var page = new Markup(language);
        string first = comparison.Scenarios[0].Label;
        string others = string.Join(", ", comparison.Scenarios.Skip(1).Select(scenario => scenario.Label));
        StudyPage.Begin(page, new Text($"{others} against {first}", $"{others} 与 {first} 对比").In(language), new("A comparison: the same seeds in each scenario, differences seed by seed", "情景对比：各情景使用相同的种子，逐个种子求差"),
            [(new("Reference", "参照情景"), first), (new("Seeds", "种子"), StudyPage.SeedsInWords(comparison.Seeds))]);
        for (int number = 1; number < comparison.Scenarios.Count; number++)
        {
            ComparedScenario scenario = comparison.Scenarios[number];
            page.Raw("<section>").Element("h2", new Text($"Against {first}: {scenario.Label}", $"与 {first} 相比：{scenario.Label}")).Element("p", Sentence(comparison, scenario, language), "answer");
            if (drawing.Forest(scenario, number) is { } forest)
            {
                pictures.Add(forest);
                StudyPage.Pictures(page, [forest]);
            }

            if (PolicyStatement.Of(comparison, scenario) is { Count: > 0 } lines)
                StatementText.Write(page, first, scenario.Label, lines);
            Differences(page, comparison, scenario, language);
            page.Raw("</section>");
        }

        page.Raw("<section>").Element("h2", ReportPage.Headline);
        StudyPage.Pictures(page, years, sideBySide: true);
        page.Element("p", new Text("Lines are means over seeds, bands their 95% intervals.", "曲线为各种子均值，色带为其 95% 区间。"), "note").Raw("</section>");
        Facts(page, comparison);
        StudyPage.End(page, manifest);
        ReportWriter.Save(folder, pictures, page.ToString());
    }

    /// <summary>What a comparison comes to, in a sentence.</summary>
    public static string Sentence(Comparison comparison, ComparedScenario scenario, ReportLanguage language)
    {
        Difference[] main = [.. Main(comparison, scenario).Where(difference => difference.Verdict != Verdict.Unknown)];
        int apart = main.Count(difference => Comparison.TellsApart(difference.Verdict));
        int certain = main.Count(IsCertain);
        return comparison.Seeds.Count < 2 ? new Text(
            "With one seed in common there are differences but no intervals: nothing can be told apart from noise. Two seeds are the least, eight a good start.",
            "只有一个共同种子时只有差值而没有区间，无法与噪声区分。至少需要两个种子，八个是较好的起点。").In(language)
            : apart == 0 ? new Text(
                $"Not one of {main.Length} figures differs in a way that can be told apart from noise with {comparison.Seeds.Count} seeds.",
                $"在 {comparison.Seeds.Count} 个种子下，{main.Length} 项指标中没有一项的差异能与噪声区分。").In(language)
            : new Text(
                $"{apart} of {main.Length} figures differ by an interval that leaves out zero; {certain} of them stand even after correction for comparing so many.",
                $"{main.Length} 项指标中有 {apart} 项差异的 95% 区间不含零；经多重比较校正后仍有 {certain} 项成立。").In(language);
    }

    /// <summary>The differences that reports list, and the number of other main figures.</summary>
    public static (Difference[] Listed, int Others) Listed(Comparison comparison, ComparedScenario scenario)
    {
        Difference[] main = [.. Main(comparison, scenario)];
        Difference[] listed = [.. main.Where(difference => comparison.Seeds.Count < 2 ? difference.Pairs.Count > 0 : Comparison.TellsApart(difference.Verdict))];
        return (listed, main.Length - listed.Length);
    }

    /// <summary>A difference as cells: figure, reference, scenario, difference, interval, verdict.</summary>
    public static string[] Cells(Comparison comparison, Difference difference, ReportLanguage language)
    {
        string Shown(double value) => FigureText.Value(difference.Figure, value, language);
        return
        [
            FigureText.NameOfYear(difference.Figure, language, comparison.Catalog), Shown(difference.Base), Shown(difference.Other), Shown(difference.Pairs.Mean),
            double.IsFinite(difference.Pairs.HalfWidth) ? $"{Shown(difference.Pairs.Low)} … {Shown(difference.Pairs.High)}" : Printed.NoNumber,
            InWords(difference.Verdict).In(language) + (IsCertain(difference) ? " ★" : ""),
        ];
    }

    private static IEnumerable<Difference> Main(Comparison comparison, ComparedScenario scenario) =>
        scenario.Differences.Where(difference => Comparison.IsMain(difference.Figure, comparison.FocusYear));

    /// <remarks>It stands even after Holm's correction.</remarks>
    private static bool IsCertain(Difference difference) => difference.PHolm < 0.05;

    private static Text InWords(Verdict verdict) => verdict switch
    {
        Verdict.Better => new("better", "更好"),
        Verdict.Worse => new("worse", "更差"),
        Verdict.Higher => new("higher", "更高"),
        Verdict.Lower => new("lower", "更低"),
        Verdict.Noise => new("no difference told apart from noise", "无法与噪声区分"),
        Verdict.Same => new("the same under every seed", "各种子下完全相同"),
        _ => new("not enough seeds", "种子不足"),
    };

    private static void Differences(Markup page, Comparison comparison, ComparedScenario scenario, ReportLanguage language)
    {
        (Difference[] listed, int others) = Listed(comparison, scenario);
        page.Element("h3", new Text("Differences", "差异"));
        if (listed.Length > 0)
        {
            page.Table(
                [
                    page.Words(new("Figure", "指标")), Cell.Number(comparison.Scenarios[0].Label), Cell.Number(scenario.Label), page.NumberHead(new("Difference", "差异")),
                    page.NumberHead(new("95% interval", "95% 区间")), page.Words(new("Verdict", "结论")), page.NumberHead(new("Seeds needed", "所需种子")), Cell.Number("n"),
                ],
                listed.Select(difference => Row(comparison, difference, language)));
        }

        page.Element("p", new Text(
            $"{others} more figures show no difference that can be told apart from noise; all are in differences.csv.",
            $"另有 {others} 项指标的差异无法与噪声区分；全部结果见 differences.csv。").In(language) + " " + new Text("Difference is the mean over seeds of this scenario less the reference under the same seed, with its 95% interval (paired t). A star marks what stands after Holm's correction for the number of figures. “Seeds needed” is how many would tell a difference of this size from noise.", "差异为同一种子下本情景减去参照情景的均值，附 95% 区间（配对 t 检验）。星号表示经 Holm 多重比较校正后仍成立。“所需种子”是把这样大小的差异与噪声区分开所需的种子数。").In(language), "note");
    }

    private static IReadOnlyList<Cell> Row(Comparison comparison, Difference difference, ReportLanguage language)
    {
        string[] cells = Cells(comparison, difference, language);
        string css = difference.Verdict switch { Verdict.Better => "pass", Verdict.Worse => "fail", _ => "open" };
        return
        [
            new(cells[0]), .. cells[1..^1].Select(cell => Cell.Number(cell)), new(cells[^1], css),
            Cell.Number(difference.SeedsNeeded is { } needed ? needed.ToString("#,##0", CultureInfo.InvariantCulture) : Printed.NoNumber),
            Cell.Number(Printed.Number(difference.Pairs.Count)),
        ];
    }

    /// <remarks>A fact holds or not: over seeds its share is what there is to compare.</remarks>
    private static void Facts(Markup page, Comparison comparison)
    {
        (string Fact, int Index)[] facts =
        [
            .. comparison.Catalog.Facts.Facts.Select(fact => (fact.Id, comparison.Figures.ToList().IndexOf(FigureCatalog.HoldsShare(fact.Id)))).Where(fact => fact.Item2 >= 0),
        ];
        string Share(ComparedScenario scenario, int index)
        {
            double[] known = [.. scenario.Values.Select(seed => seed[index]).Where(double.IsFinite)];
            return known.Length == 0 ? Printed.NoNumber : Invariant($"{known.Sum():0} / {known.Length}");
        }

        page.Raw("<section>").Element("h3", new Text("Facts: share of seeds in which each holds.", "市场事实：成立的种子所占比例。"));
        page.Table(
            [new(""), .. comparison.Scenarios.Select(scenario => Cell.Number(scenario.Label))],
            facts.Where(fact => comparison.Scenarios.Any(scenario => Share(scenario, fact.Index) != Printed.NoNumber))
                .Select(fact => (IReadOnlyList<Cell>)[new(fact.Fact, "id"), .. comparison.Scenarios.Select(scenario => Cell.Number(Share(scenario, fact.Index)))]));
        page.Raw("</section>");
    }
}
