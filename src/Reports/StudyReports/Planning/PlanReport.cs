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
        Lever = option.Option.Lever,
        BuildAheadRatio = option.Ratio,
        WelfareCny = option.Accounts.Welfare,
        BenefitsCny = option.Accounts.Benefits,
        ResourcesCny = option.Accounts.Resources,
        BuyersSurplusCny = option.Accounts.Buyers,
        OwnersSurplusCny = option.Accounts.Owners,
        PublicMoneySurplusCny = option.Accounts.PublicMoney,
        OthersSurplusCny = option.Accounts.Others,
        UnmetShare = option.UnmetShare,
        PaybackMedianYears = option.PaybackYears,
        PaybackNeverShare = option.NeverShare,
        LargestRegretCny = option.LargestRegret,
        MeanRegretCny = option.MeanRegret,
        OnParetoFront = option.OnFront,
        Recommended = plan.Recommended == option.Option.Number,
        BestOnAverage = plan.BestOnAverage == option.Option.Number,
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
            Lever = option.Option.Lever,
            BuildAheadRatio = option.Ratio,
            Future = plan.Futures[future],
            WelfareCny = option.WelfareByFuture[future],
            RegretCny = best - option.WelfareByFuture[future],
        };

    /// <summary>The bands: of each choice over all futures, of the recommended choice in each future and for each value of a parameter, and from two halves of the seeds.</summary>
    public static IEnumerable<BandRow> Bands(PlanResult plan)
    {
        string recommended = plan.Choices[plan.Recommendation?.Option.Choice ?? 0];
        IEnumerable<(string, string, string, BuildAheadBand?)> bands =
        [
            .. plan.Bands.Select((band, choice) => (plan.Choices[choice], All, All, band)),
            .. plan.Futures.Count > 1 ? plan.BandsByFuture.Select((band, future) => (recommended, plan.Futures[future], All, band)) : [],
            .. plan.BandsByParameter.Select((band, parameter) => (recommended, plan.Parameters[parameter], All, band)),
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
            (new("Values of parameters", "参数取值"), Printed.Number(plan.Parameters.Count)),
            (new("Seeds", "种子"), StudyPage.SeedsInWords(study.Seeds)),
            (new("Runs that failed", "失败的运行"), Printed.Number(failed)),
        ]);
        if (study.File.Description.Length > 0)
            page.Element("p", study.File.Description, "note");
        page.Raw("<section>").Element("h2", new Text("Recommendation", "建议")).Element("p", told.Recommendation(plan), "answer");
        page.Element("p", told.Depends(plan)).Element("p", told.Robust(plan)).Element("p", told.Reason(plan, inputs.Tolerance)).Element("p", told.Choices(plan)).Element("p", told.Sureness(plan));
        StudyPage.Pictures(page, pictures);
        page.Raw("</section>");
        Outcomes(page, plan, language);
        RegretTableOf(page, plan, language);
        page.Element("p", PlanWords.Meaning, "note");
        StudyPage.End(page, manifest);
        ReportWriter.Save(folder, pictures, page.ToString());
    }

    private static void Outcomes(Markup page, PlanResult plan, ReportLanguage language)
    {
        page.Raw("<section>").Element("h2", new Text("Options", "方案"));
        page.Table(
            [
                page.Words(new("Choice", "选择")), page.NumberHead(new("Lever", "调节系数")), page.NumberHead(new("Ratio", "倍数")), page.NumberHead(new("Welfare", "福利")),
                page.NumberHead(new("Benefits", "得益")), page.NumberHead(new("Resources", "耗用")), page.NumberHead(new("Buyers", "用户")), page.NumberHead(new("Owners", "业主")),
                page.NumberHead(new("Public money", "财政")), page.NumberHead(new("Unmet", "未满足")), page.NumberHead(new("Payback", "回本")),
                page.NumberHead(new("Largest regret", "最大遗憾")), page.Words(new("Front", "前沿")),
            ],
            plan.Choices.SelectMany((_, choice) => plan.Of(choice)).Select(option => (IReadOnlyList<Cell>)
            [
                new(plan.Choices[option.Option.Choice]), Cell.Number(PlanWords.Ratio(option.Option.Lever)),
                Cell.Number(PlanWords.Ratio(option.Ratio), focus: plan.Recommended == option.Option.Number),
                .. ((double[])[option.Accounts.Welfare, option.Accounts.Benefits, option.Accounts.Resources, option.Accounts.Buyers, option.Accounts.Owners, option.Accounts.PublicMoney])
                    .Select(amount => Cell.Number(Printed.Money(amount, language))),
                Cell.Number(Printed.Percent(option.UnmetShare)), Cell.Number(Printed.Number(option.PaybackYears, "0.0")),
                Cell.Number(Printed.Money(option.LargestRegret, language)), new(option.OnFront ? "●" : ""),
            ]));
        page.Element("p", new Text(
            "● No other option is worth more, uses less, leaves less unmet and pays back sooner at once. The shaded option has the smallest largest regret.",
            "● 没有其他方案同时得益更多、耗用更少、未满足更少且回本更快。底色标出的方案最大遗憾最小。"), "note").Raw("</section>");
    }

    private static void RegretTableOf(Markup page, PlanResult plan, ReportLanguage language)
    {
        RegretRow[] rows = [.. Regrets(plan)];
        page.Raw("<section>").Element("h2", new Text("Regret in each future", "各前景下的遗憾"));
        page.Table(
            [page.Words(new("Choice", "选择")), page.NumberHead(new("Ratio", "倍数")), .. plan.Futures.Select(future => Cell.Number(future)), page.NumberHead(new("Largest", "最大"))],
            plan.Choices.SelectMany((_, choice) => plan.Of(choice)).Select(option => (IReadOnlyList<Cell>)
            [
                new(plan.Choices[option.Option.Choice]), Cell.Number(PlanWords.Ratio(option.Ratio)),
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
