using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Sensitivity;
using MarketSim.Studies.Sensitivity;

namespace MarketSim.Reports.StudyReports.Sensitivity;

/// <summary>The rows, the pictures and the page of a sensitivity analysis.</summary>
public static class SensitivityReport
{
    private const int MostRows = 40;

    /// <summary>The ranking of every outcome as rows of a table.</summary>
    public static IEnumerable<SensitivityRow> Rows(Study study, IReadOnlyList<OutcomeSensitivity> outcomes) =>
        outcomes.SelectMany(outcome => outcome.Ranking.Select((factor, place) => Row(study, outcome, factor, place + 1)));

    /// <summary>Writes ranking.csv, plots/ and report.html.</summary>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, StudyManifest manifest, Study study, IReadOnlyList<OutcomeSensitivity> outcomes, int points, int failed, ReportLanguage language)
    {
        WholeFile.Write(Path.Combine(folder.Root, "sensitivity.csv"), Csv.Of(Rows(study, outcomes)));
        IReadOnlyList<Picture> pictures = new SensitivityPictures(study, language).Draw(outcomes);
        var page = new Markup(language);
        StudyPage.Begin(page, StudyPage.TitleOf(study, language), new("Which assumptions matter, and how much of it is chance", "哪些假设重要，其中多少是偶然"),
        [
            (new("Baseline", "基准情景"), study.BaselineFile),
            (new("Method", "方法"), MethodOf(study, language)),
            (new("Factors", "因素"), Printed.Number(study.Factors.Count)),
            (new("Points", "参数点"), Printed.Number(points)),
            (new("Seeds", "种子"), StudyPage.SeedsInWords(study.Seeds)),
            (new("Runs that failed", "失败的运行"), Printed.Number(failed)),
        ]);
        if (study.File.Description.Length > 0)
            page.Element("p", study.File.Description, "answer");
        foreach (OutcomeSensitivity outcome in outcomes)
            Section(page, study, outcome, language, pictures.FirstOrDefault(picture => picture.Name == "drivers_" + outcome.Outcome.Replace('.', '_').ToLowerInvariant()));
        page.Element("p", Note(study, language), "note");
        StudyPage.End(page, manifest);
        ReportWriter.Save(folder, pictures, page.ToString());
    }

    /// <summary>What an outcome's ranking comes to, in a sentence.</summary>
    public static string Sentence(Study study, OutcomeSensitivity outcome, ReportLanguage language)
    {
        int[] first = [.. outcome.Ranking.Where(factor => outcome.Sizes[factor] > 0).Take(3)];
        if (first.Length == 0)
            return new Text("Nothing moves it within these ranges.", "在这些范围内没有因素影响它。").In(language);
        string names = string.Join(new Text(", ", "、").In(language), first.Select(factor => study.Factors[factor].Name));
        double chance = outcome.Chance / outcome.Deviation;
        string share = double.IsFinite(chance)
            ? new Text(
                $" Chance of the seeds is {Printed.Percent(chance * chance)} of its variance over the points.",
                $"种子的偶然性占其方差的 {Printed.Percent(chance * chance)}。").In(language)
            : new Text(" How much is chance cannot be told with one seed a point.", "每点只有一个种子，无法区分偶然性。").In(language);
        return new Text($"Most of all: {names}.", $"最重要的是：{names}。").In(language) + share;
    }

    private static void Section(Markup page, Study study, OutcomeSensitivity outcome, ReportLanguage language, Picture? picture)
    {
        page.Raw("<section>").Element("h2", FigureText.NameOfYear(outcome.Outcome, language, FigureCatalog.Of(study.Baseline))).Element("p", Sentence(study, outcome, language), "answer");
        if (picture is not null)
            StudyPage.Pictures(page, [picture]);
        bool morris = outcome.Morris.Count > 0;
        string Of(double value) => morris ? FigureText.Value(outcome.Outcome, value, language) : Printed.Percent(value);
        page.Table(
            [
                Cell.Number("#"), page.Words(new("Factor", "因素")), page.Words(new("Path", "路径")), Cell.Number(morris ? "μ*" : new Text("Total", "总效应").In(language)),
                page.NumberHead(new("95% interval", "95% 区间")), Cell.Number(morris ? "μ" : new Text("First order", "一阶").In(language)), Cell.Number(morris ? "σ" : new Text("95% interval", "95% 区间").In(language)),
            ],
            Rows(study, [outcome]).Take(MostRows).Select(row => (IReadOnlyList<Cell>)
            [
                Cell.Number(Printed.Number(row.Rank)), new(row.Factor), new(row.Path),
                Cell.Number(Of(morris ? row.MeanAbsoluteEffect : row.TotalShare), focus: true),
                Cell.Number($"{Of(morris ? row.MeanAbsoluteEffectLow : row.TotalShareLow)} … {Of(morris ? row.MeanAbsoluteEffectHigh : row.TotalShareHigh)}"),
                Cell.Number(Of(morris ? row.MeanEffect : row.FirstOrderShare)),
                Cell.Number(morris ? Of(row.EffectSd) : $"{Of(row.FirstOrderShareLow)} … {Of(row.FirstOrderShareHigh)}"),
            ]));
        page.Raw("</section>");
    }

    private static string MethodOf(Study study, ReportLanguage language)
    {
        SensitivityInputs inputs = SensitivityInputs.Of(study);
        return inputs.Method == SensitivityMethod.Morris
            ? new Text(
                $"Morris screening, {inputs.Trajectories} trajectories on {inputs.Levels} levels",
                $"Morris 筛选，{inputs.Trajectories} 条轨迹，{inputs.Levels} 个水平").In(language)
            : new Text($"Sobol indices, {inputs.Rows} rows", $"Sobol 指数，{inputs.Rows} 行").In(language);
    }

    private static string Note(Study study, ReportLanguage language) => SensitivityInputs.Of(study).Method == SensitivityMethod.Morris
        ? new Text(
            "μ* is the mean absolute change of the outcome when a factor moves through its whole range, all others being anywhere in theirs; μ keeps the sign; σ is large when the effect depends on the other factors. Intervals are bootstrapped over trajectories. The dotted line is the μ* that a factor without any effect would show through chance of the seeds; what a seed does to all points alike does not count.",
            "μ* 为某因素走过全范围、其余因素任意取值时结果的平均绝对变化；μ 保留符号；σ 大表示效应取决于其他因素。区间由轨迹自助法得到。虚线为毫无影响的因素仅因种子的偶然性会显示的 μ*；种子对各点相同的影响不计。").In(language)
        : new Text(
            "Shares of the outcome's variance over the ranges: alone (first order), and together with others (total). Intervals are bootstrapped over rows of the design.",
            "结果在各范围内的方差占比：单独（一阶）与含交互（总效应）。区间由设计行的自助法得到。").In(language);

    private static SensitivityRow Row(Study study, OutcomeSensitivity outcome, int factor, int rank)
    {
        MorrisEffect? effect = outcome.Morris.Count > 0 ? outcome.Morris[factor] : null;
        SobolIndex? index = outcome.Sobol.Count > 0 ? outcome.Sobol[factor] : null;
        return new SensitivityRow
        {
            Headline = outcome.Outcome,
            Rank = rank,
            Factor = study.Factors[factor].Name,
            Path = study.Factors[factor].Path,
            MeanAbsoluteEffect = effect?.MeanAbsolute ?? double.NaN,
            MeanAbsoluteEffectLow = effect?.Low ?? double.NaN,
            MeanAbsoluteEffectHigh = effect?.High ?? double.NaN,
            MeanEffect = effect?.Mean ?? double.NaN,
            EffectSd = effect?.StandardDeviation ?? double.NaN,
            FirstOrderShare = index?.First ?? double.NaN,
            FirstOrderShareLow = index?.FirstLow ?? double.NaN,
            FirstOrderShareHigh = index?.FirstHigh ?? double.NaN,
            TotalShare = index?.Total ?? double.NaN,
            TotalShareLow = index?.TotalLow ?? double.NaN,
            TotalShareHigh = index?.TotalHigh ?? double.NaN,
            ChanceSd = outcome.Chance,
            OutcomeSd = outcome.Deviation,
        };
    }
}
