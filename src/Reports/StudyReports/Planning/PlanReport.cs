using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Studies.Planning;

namespace MarketSim.Reports.StudyReports.Planning;

/// <summary>The rows, the pictures and the page of a plan.</summary>
public static class PlanReport
{
    private const string All = "all";

    /// <summary>The options as rows of a table.</summary>
    public static IEnumerable<OptionRow> Options(PlanResult plan) => plan.Options.Select(option => new OptionRow
    {
        Option = option.Option.Number,
        Choice = plan.Choices[option.Option.Choice],
        BuildAheadRatio = option.Option.Ratio,
        WelfareCny = option.Welfare,
        ServedValueCny = option.ServedValue,
        IdleCostCny = option.IdleCost,
        UnmetShare = option.UnmetShare,
        PaybackMedianYears = option.PaybackYears,
        PaybackNeverShare = option.NeverShare,
        LargestRegretCny = option.LargestRegret,
        MeanRegretCny = option.MeanRegret,
        OnParetoFront = option.OnFront,
        Recommended = plan.Recommended == option.Option.Number,
    });

    /// <summary>Welfare and regret of every option in every future.</summary>
    public static IEnumerable<RegretRow> Regrets(PlanResult plan) =>
        from option in plan.Options
        from future in Enumerable.Range(0, plan.Futures.Count)
        let best = plan.Options.Select(other => other.WelfareByFuture[future]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max()
        select new RegretRow
        {
            Option = option.Option.Number,
            Choice = plan.Choices[option.Option.Choice],
            BuildAheadRatio = option.Option.Ratio,
            Future = plan.Futures[future],
            WelfareCny = option.WelfareByFuture[future],
            RegretCny = best - option.WelfareByFuture[future],
        };

    /// <summary>The bands: of each choice over all futures, of the recommended choice in each future, and from two halves of the seeds.</summary>
    public static IEnumerable<BandRow> Bands(PlanResult plan)
    {
        string recommended = plan.Choices[plan.Recommendation?.Option.Choice ?? 0];
        IEnumerable<(string, string, string, BuildAheadBand?)> bands =
        [
            .. plan.Bands.Select((band, choice) => (plan.Choices[choice], All, All, band)),
            .. plan.Futures.Count > 1 ? plan.BandsByFuture.Select((band, future) => (recommended, plan.Futures[future], All, band)) : [],
            .. plan.Halves is { } halves ? [(recommended, All, "first half", halves.One), (recommended, All, "second half", halves.Other)] : ((string, string, string, BuildAheadBand?)[])[],
        ];
        return bands.Where(band => band.Item4 is not null).Select(band => Row(band.Item1, band.Item2, band.Item3, band.Item4!));
    }

    /// <summary>Writes options.csv, regret.csv, plots/ and report.html.</summary>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, StudyManifest manifest, Study study, PlanResult plan, int failed, ReportLanguage language)
    {
        PlanInputs inputs = study.File.Plan!;
        WholeFile.Write(Path.Combine(folder.Root, "options.csv"), Csv.Of(Options(plan)));
        WholeFile.Write(Path.Combine(folder.Root, "regret.csv"), Csv.Of(Regrets(plan)));
        IReadOnlyList<Picture> pictures = new PlanPictures(plan, language).Draw();
        var told = new PlanWords(language);
        var page = new Markup(language);
        StudyPage.Begin(page, StudyPage.TitleOf(study, language), new("A plan: how far ahead of demand to build, and how sure that is", "建设方案：超前需求多少，把握多大"),
        [
            (new("For", "对象"), inputs.Place),
            (new("Baseline", "基准情景"), study.BaselineFile),
            (new("Options", "方案"), Printed.Number(plan.Options.Count)),
            (new("Futures", "前景"), Printed.Number(plan.Futures.Count)),
            (new("Seeds", "种子"), StudyPage.SeedsInWords(study.Seeds)),
            (new("Runs that failed", "失败的运行"), Printed.Number(failed)),
        ]);
        if (study.File.Description.Length > 0)
            page.Element("p", study.File.Description, "note");
        page.Raw("<section>").Element("h2", new Text("Recommendation", "建议")).Element("p", told.Recommendation(plan), "answer");
        page.Element("p", told.Reason(plan, inputs.Tolerance)).Element("p", told.Sureness(plan));
        StudyPage.Pictures(page, pictures);
        page.Raw("</section>");
        Outcomes(page, plan, language);
        RegretTableOf(page, plan, language);
        page.Element("p", new Text(
            "Welfare is served value (what leases were worth to their buyers, and own work to owners) less cost of idle (running cost and depreciation of idle card-days), summed from the focus year on; it is not profit. All options and futures share the same seeds. A ratio of 1 is just as much as was forecast.",
            "福利为服务价值（租约对买方的价值与自用价值）减闲置成本（闲置卡日的运行费与折旧），自重点年份起累计，并非利润。各方案与前景使用相同种子。倍数 1 即与预测相等。"), "note");
        StudyPage.End(page, manifest);
        ReportWriter.Save(folder, pictures, page.ToString());
    }

    private static void Outcomes(Markup page, PlanResult plan, ReportLanguage language)
    {
        page.Raw("<section>").Element("h2", new Text("Options", "方案"));
        page.Table(
            [
                page.Words(new("Choice", "选择")), page.NumberHead(new("Ratio", "倍数")), page.NumberHead(new("Welfare", "福利")), page.NumberHead(new("Served value", "服务价值")),
                page.NumberHead(new("Cost of idle", "闲置成本")), page.NumberHead(new("Unmet", "未满足")), page.NumberHead(new("Payback", "回本")),
                page.NumberHead(new("Largest regret", "最大遗憾")), page.Words(new("Front", "前沿")),
            ],
            plan.Options.Select(option => (IReadOnlyList<Cell>)
            [
                new(plan.Choices[option.Option.Choice]),
                Cell.Number(PlanWords.Ratio(option.Option.Ratio), focus: plan.Recommended == option.Option.Number),
                Cell.Number(Printed.Money(option.Welfare, language)), Cell.Number(Printed.Money(option.ServedValue, language)), Cell.Number(Printed.Money(option.IdleCost, language)),
                Cell.Number(Printed.Percent(option.UnmetShare)), Cell.Number(Printed.Number(option.PaybackYears, "0.0")),
                Cell.Number(Printed.Money(option.LargestRegret, language)), new(option.OnFront ? "●" : ""),
            ]));
        page.Element("p", new Text(
            "● No other option serves more, idles less, leaves less unmet and pays back sooner at once. The shaded option has the smallest largest regret.",
            "● 没有其他方案同时服务更多、闲置更少、未满足更少且回本更快。底色标出的方案最大遗憾最小。"), "note").Raw("</section>");
    }

    private static void RegretTableOf(Markup page, PlanResult plan, ReportLanguage language)
    {
        RegretRow[] rows = [.. Regrets(plan)];
        page.Raw("<section>").Element("h2", new Text("Regret in each future", "各前景下的遗憾"));
        page.Table(
            [page.Words(new("Choice", "选择")), page.NumberHead(new("Ratio", "倍数")), .. plan.Futures.Select(future => Cell.Number(future)), page.NumberHead(new("Largest", "最大"))],
            plan.Options.Select(option => (IReadOnlyList<Cell>)
            [
                new(plan.Choices[option.Option.Choice]), Cell.Number(PlanWords.Ratio(option.Option.Ratio)),
                .. rows.Where(row => row.Option == option.Option.Number).Select(row => Cell.Number(Printed.Money(row.RegretCny, language), focus: row.RegretCny == 0)),
                Cell.Number(Printed.Money(option.LargestRegret, language), focus: plan.Recommended == option.Option.Number),
            ]));
        page.Raw("</section>");
    }

    private static BandRow Row(string choice, string future, string seeds, BuildAheadBand band) => new()
    {
        Choice = choice,
        Future = future,
        SeedSet = seeds,
        Seeds = band.Seeds,
        BestRatio = band.BestRatio,
        BestRatioLow = band.BestLow,
        BestRatioHigh = band.BestHigh,
        BandLow = band.Low,
        BandLowLow = band.LowLow,
        BandLowHigh = band.LowHigh,
        BandHigh = band.High,
        BandHighLow = band.HighLow,
        BandHighHigh = band.HighHigh,
        InteriorShare = band.InteriorShare,
        OpenBelow = band.OpenBelow,
        OpenAbove = band.OpenAbove,
    };
}
