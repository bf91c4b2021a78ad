using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 5: how does quantity become quality? F24 to F28 and F33.</summary>
internal static class QualityFacts
{
    private static readonly int[] Domains = [8, 32, 512];

    /// <summary>AI capacity of China that IDC and MIIT count, PFLOPS at FP16.</summary>
    private static readonly (DateOnly Date, double Pflops)[] Counted =
        [(new(2023, 12, 31), 416_000), (new(2024, 12, 31), 725_000), (new(2025, 6, 30), 788_000), (new(2025, 12, 31), 1_590_000)];

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F24", 5, FactBasis.HeldOut,
            new("Measured and theoretical performance are far apart: part of the capacity delivers under 10 % of theory", "实测与理论性能差距大：部分算力实际发挥不到理论的10%"),
            new("share of card-days taken up with achieved / theoretical FLOP/s under 0.10, 2024", "2024年实测不足理论10%的已售卡日占比"),
            new("0.05 to 0.40", "0.05至0.40"))
        {
            Values = [new("share_under_a_tenth", FigureUnit.Share, new(0.05, 0.40))],
            Measure = context => [context.Counts is { } counts ? Means.Share(counts.LowAchievedCardDays, counts.TakeUpByOwner.Sum()) : double.NaN],
        },
        new("F25", 5, FactBasis.HeldOut,
            new("Average GPU utilization in traditionally run centers is under 30 %", "传统运营的智算中心GPU平均利用率不足30%"),
            new("busy share x take-up, centers with a traditional stack, 2024", "2024年传统运营中心：运行占比 × 上架率"),
            new("< 0.30", "低于0.30"))
        {
            Values = [new("busy_times_take_up", FigureUnit.Share, FactTarget.Below(0.30), Better.High)],
            Measure = context => [context.Counts is { } counts ? Means.Share(counts.TraditionalBusy, counts.TraditionalAvailable) : double.NaN],
        },
        new("F26", 5, FactBasis.HeldOut,
            new("Scale-up domains grow from 8 to 32 to 512 cards and help large jobs", "超节点从8卡到32卡再到512卡，利好大任务"),
            new(
                "achieved share of theory of the large-training leases signed, on domains of 8 / 32 / 512 cards, all else equal",
                "大规模训练租约在8、32、512卡超节点上的实测占理论比例"),
            new("strictly rising", "严格递增"))
        {
            Period = FactPeriod.Any,
            Values = [.. Domains.Select(cards => new FactValue(FormattableString.Invariant($"achieved_share_domain_{cards}"), FigureUnit.Share, Better: Better.High))],
            Measure = context => [.. Domains.Select(cards => Achieved(context, cards))],
            Also = values => values[0] < values[1] && values[1] < values[2],
        },
        new("F27", 5, FactBasis.Calibrated,
            new("AI capacity in use grew by more than 65 % in the year to June 2024", "截至2024年6月，在用智能算力同比增长超65%"),
            new("AI capacity in operation at the end of June 2024 / a year before", "2024年6月底在运智能算力 / 上年同期"),
            new("1.60 to 1.80", "1.60至1.80"))
        {
            Period = new(new DateOnly(2023, 6, 30), new DateOnly(2024, 6, 30)),
            Values = [new("capacity_june_2024_pflops_fp16", FigureUnit.Pflops), new("year_on_year", FigureUnit.Ratio, new(1.60, 1.80))],
            Measure = Growth,
        },
        new("F28", 5, FactBasis.HeldOut,
            new("\"Moderately ahead\": build from local demand and a forecast", "适度超前：立足本地需求并做预测"),
            new(
                "welfare (what work is worth less all resources used, present value over the run), at 0.6 / 1 / 1.5 / 2.5 times the baseline's build-ahead ratio",
                "社会福利（已满足需求的价值减全部耗用资源，全程现值），超前建设系数为基准的0.6、1、1.5、2.5倍"),
            new("the best ratio is neither the lowest nor the highest", "最优不在两端"))
        {
            Period = FactPeriod.Years(2024, 2028),
            Paired = [Counterfactual.BuildAhead06, Counterfactual.BuildAhead15, Counterfactual.BuildAhead25],
            Values =
            [
                new("welfare_at_0.6_cny", FigureUnit.Money), new("welfare_at_1.0_cny", FigureUnit.Money),
                new("welfare_at_1.5_cny", FigureUnit.Money), new("welfare_at_2.5_cny", FigureUnit.Money),
            ],
            Measure = context =>
            [
                context.In(Counterfactual.BuildAhead06, Welfare), Welfare(context.Record),
                context.In(Counterfactual.BuildAhead15, Welfare), context.In(Counterfactual.BuildAhead25, Welfare),
            ],
            Also = values => Array.IndexOf(values, values.Max()) is 1 or 2,
        },
        new("F33", 5, FactBasis.HeldOut,
            new(
                "China's AI capacity stood at 416 EFLOPS (FP16) at the end of 2023, 725 a year later, 788 in June 2025 and 1,590 at the end of 2025",
                "中国智能算力（FP16）：2023年底416 EFLOPS，2024年底725，2025年6月788，2025年底1590"),
            new(
                "AI capacity of the centers modelled; the figures also count machine rooms of enterprises (260 at the end of 2022 against 206 modelled), for which nothing is added, as in F27",
                "模型内智算中心的智能算力；统计口径还含企业自建机房（2022年底260，模型内206），与F27一致，不作加计"),
            new("each within 25 % of 416, 725, 788 and 1,590 EFLOPS (IDC, MIIT; their bases differ a little)", "各在416、725、788、1590 EFLOPS上下25%以内（IDC、工信部，口径略有差异）"))
        {
            Period = new(new DateOnly(2023, 12, 31), new DateOnly(2025, 12, 31)),
            Values = [.. Counted.Select(counted => new FactValue(FormattableString.Invariant($"capacity_{counted.Date:yyyy_MM}_pflops_fp16"), FigureUnit.Pflops))],
            Measure = context => [.. Counted.Select(counted => Capacity(context, counted.Date))],
            Also = values => Counted.Zip(values).All(pair => Math.Abs(pair.Second - pair.First.Pflops) <= 0.25 * pair.First.Pflops),
        },
    ];

    private static double Achieved(FactContext context, int domain)
    {
        double sum = 0;
        long count = 0;
        foreach (YearCounts year in context.Record.Years.Values)
        {
            (double added, long leases) = year.LargeTrainingByDomain.GetValueOrDefault(domain);
            sum += added;
            count += leases;
        }

        return Means.Share(sum, count);
    }

    private static double[] Growth(FactContext context)
    {
        double now = Capacity(context, new DateOnly(2024, 6, 30));
        return [now, Means.Share(now, Capacity(context, new DateOnly(2023, 6, 30)))];
    }

    private static double Capacity(FactContext context, DateOnly date) =>
        context.Record.National.FirstOrDefault(day => day.Date == date) is NationalDay day ? day.CapacityPflopsFp16 : double.NaN;

    private static double Welfare(RunRecord record) =>
        record.Welfare.Where(row => row.Place == "nation").Select(row => row.PresentWelfareCny()).DefaultIfEmpty(double.NaN).Sum();
}
