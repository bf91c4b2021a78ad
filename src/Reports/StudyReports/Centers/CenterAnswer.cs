using MarketSim.Studies.Centers;

namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>The answer in two sentences, how sure it is, what was assumed, and what to try next.</summary>
/// <param name="study">What was found.</param>
/// <param name="language">The language.</param>
public sealed class CenterAnswer(CenterStudy study, ReportLanguage language)
{
    private const double HighCover = 1.2;
    private readonly CenterWords _words = new(language);

    /// <summary>All of it, a paragraph each.</summary>
    public IReadOnlyList<(Text Head, string Words)> Paragraphs() =>
    [
        (new("Answer", "结论"), Answer()),
        (new("How sure", "把握程度"), Sureness()),
        (new("Assumed", "假设"), new CenterAssumptions(study.Center, language).Words()),
        (new("Try next", "下一步"), Next()),
    ];

    /// <summary>Two sentences: when it pays back, and what it is worth.</summary>
    public string Answer()
    {
        CenterOutcome outcome = study.Base;
        int opened = outcome.Runs.Count(run => run.Opened);
        string name = study.Name.In(language);
        string what = _words.Describe(study);
        CenterPayback payback = outcome.Payback;
        int known = payback.Recovered + payback.Projected + payback.Never;
        if (outcome.Runs.Count == 0)
        {
            return new Text($"No run of {name} came to its end: the table of failures says why.", $"{name} 的运行均未完成，原因见失败记录表。").In(language);
        }

        if (opened == 0)
        {
            return new Text(
                $"{name} ({what}) did not open in any of {outcome.Runs.Count} runs: its cards could not be had. Nothing is known of its payback.",
                $"{name}（{what}）在 {outcome.Runs.Count} 次运行中均未投运：买不到算力卡。无法判断其回收期。").In(language);
        }

        string first = known == 0
            ? new Text(
                $"{name} ({what}) opened too late in the run to say when it pays back.",
                $"{name}（{what}）投运过晚，无法判断何时收回投资。").In(language)
            : payback.Years.Count == 0
            ? new Text(
                $"{name} ({what}) does not pay back before its cards are retired in any of {known} runs.",
                $"{name}（{what}）在 {known} 次运行中，算力卡退役前均不能收回投资。").In(language)
            : new Text(
                $"{name} ({what}) pays back {Years(payback)} years after opening{Band(payback.Years, " (5-95%: ", ")")}, in {payback.Recovered + payback.Projected} of {known} runs.",
                $"{name}（{what}）在 {known} 次运行中有 {payback.Recovered + payback.Projected} 次收回投资，回收期为投运后 {Years(payback)} 年{Band(payback.Years, "（5%—95%：", "）")}。").In(language);
        Spread value = outcome.Of("own.npv_cny");
        string second = value.Count == 0 ? "" : new Text(
            $" Its net present value before loans is {Money(value.Median)} at a take-up of {Printed.Percent(outcome.Of("own.take_up").Median)}{BreakEven().En}.",
            $"贷款前净现值为 {Money(value.Median)}，上架率 {Printed.Percent(outcome.Of("own.take_up").Median)}{BreakEven().Zh}。").In(language);
        return first + second;
    }

    /// <summary>Seeds, projections, and where it stands among centers like it.</summary>
    public string Sureness()
    {
        CenterPayback payback = study.Base.Payback;
        int count = study.Base.Runs.Count;
        string seeds = count == 1
            ? new Text("One run has no band: take eight seeds or more. ", "仅一次运行，没有区间，建议至少用八个种子。").In(language)
            : new Text($"{count} seeds; they share this scenario's demand, prices and policy, whose own uncertainty comes on top. ", $"{count} 个种子；它们共用同一情景的需求、价格与政策，这些设定本身的不确定性未计入。").In(language);
        string known = payback.Projected > 0
            ? new Text(
                $"{payback.Projected} of {count} paybacks are projections: the last year of the run goes on as it was. ",
                $"{count} 次中有 {payback.Projected} 次的回收期为推算：假定运行最后一年的收支延续。").In(language)
            : "";
        string unknown = payback.Unknown > 0 ? new Text($"In {payback.Unknown} it is unknown. ", $"有 {payback.Unknown} 次无法判断。").In(language) : "";
        int failed = study.Base.Runs.Count(run => run["own.failed"] > 0);
        string lost = failed > 0 ? new Text($"In {failed} of {count} runs nobody paid its bills any more, and it failed. ", $"{count} 次中有 {failed} 次因无人支付账单而失败。").In(language) : "";
        CenterPayback peers = CenterPayback.Of(study.Base.Peers);
        string like = peers.Recovered + peers.Projected + peers.Never == 0
            ? new Text("No center of the same type of owner and year of opening is known to compare with.", "没有同类业主、同年投运且结果已知的中心可比。").In(language)
            : new Text(
                $"Like centers (same type of owner and year of opening, all seeds): {peers.Recovered + peers.Projected} of {peers.Recovered + peers.Projected + peers.Never} pay back{(peers.Years.Count > 0 ? $", in {Printed.Number(peers.Years.Median, "0.0")} years (median)" : "")}.",
                $"同类业主、同年投运的 {peers.Recovered + peers.Projected + peers.Never} 个中心（各种子合计）中，{peers.Recovered + peers.Projected} 个能收回投资{(peers.Years.Count > 0 ? $"，回收期中位数 {Printed.Number(peers.Years.Median, "0.0")} 年" : "")}。").In(language);
        return seeds + known + unknown + lost + like;
    }

    /// <summary>The commands that would teach most.</summary>
    public string Next()
    {
        var next = new List<string>();
        CenterDriverRow[] rows = [.. study.DriverRows()];
        string? driver = rows.GroupBy(row => row.Driver).Where(pair => pair.All(row => double.IsFinite(row.OwnerNpvCny))).OrderByDescending(pair => pair.Max(row => row.OwnerNpvCny) - pair.Min(row => row.OwnerNpvCny)).FirstOrDefault()?.Key;
        if (driver is not null)
        {
            next.Add(new Text($"{CenterWords.DriverOf(driver).En} moves it most.", $"影响最大的是{CenterWords.DriverOf(driver).Zh}。").In(language));
        }

        Spread cover = study.Base.Of("own.lowest_debt_cover");
        if (cover.Count > 0 && cover.Median < HighCover)
        {
            next.Add(new Text($"Debt service is covered {Printed.Number(cover.Median)} times in the worst year: try --vary loan.share=0.3,0.5.", $"最差年份偿债覆盖率为 {Printed.Number(cover.Median)}：可试 --vary loan.share=0.3,0.5。").In(language));
        }

        bool varied(string what) => study.Varied.Any(variation => variation.What == what);
        if (!varied("anchor"))
        {
            next.Add(new Text("--vary anchor=true,false: an anchor tenant takes the usual share.", "--vary anchor=true,false：有无包租。").In(language));
        }

        if (!varied("opening"))
        {
            next.Add(new Text("--vary opening=DATE,DATE: later or earlier.", "--vary opening=日期,日期：推迟或提前。").In(language));
        }

        return string.Join(language == ReportLanguage.Chinese ? "" : " ", next);
    }

    private static string Years(CenterPayback payback) => Printed.Number(payback.Years.Median, "0.0");

    private static string Band(Spread spread, string open, string close) => spread.Count < 2 ? "" : $"{open}{Printed.Number(spread.Low, "0.0")} – {Printed.Number(spread.High, "0.0")}{close}";

    private Text BreakEven()
    {
        double takeUp = study.Base.Of("own.break_even_take_up").Median;
        double rent = study.Base.Of("own.break_even_rent_cny_per_card_hour").Median;
        double got = study.Base.Of("own.rent_cny_per_card_hour").Median;
        if (!double.IsFinite(takeUp) || !double.IsFinite(rent))
            return Text.Empty;
        return takeUp > 1
            ? new($"; no take-up pays at these rents, it would need {Printed.Number(rent)} yuan per card-hour (got: {Printed.Number(got)})", $"；在现租金下任何上架率均不能回本，需租金 {Printed.Number(rent)} 元/卡时（实收 {Printed.Number(got)}）")
            : new($"; it breaks even at {Printed.Percent(takeUp)}, or at {Printed.Number(rent)} yuan per card-hour (got: {Printed.Number(got)})", $"；盈亏平衡点为上架率 {Printed.Percent(takeUp)}，或租金 {Printed.Number(rent)} 元/卡时（实收 {Printed.Number(got)}）");
    }

    private string Money(double yuan) => Printed.Money(yuan, language);
}
