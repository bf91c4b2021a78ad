using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 5: how does quantity become quality? F24 to F28.</summary>
internal static class QualityFacts
{
    public static IEnumerable<FactResult> Evaluate(FactContext context)
    {
        yield return LowAchieved(context);
        yield return TraditionalUse(context);
        yield return Domains(context);
        yield return Growth(context);
        yield return BuildAhead(context);
    }

    private static FactResult LowAchieved(FactContext context)
    {
        double share = context.Counts is { } counts ? Figures.Ratio(counts.LowAchievedCardDays, counts.SoldByOwner.Sum()) : double.NaN;
        return new FactBuilder("F24", 5, FactBasis.HeldOut)
            .Fact("Measured and theoretical performance are far apart: part of the capacity delivers under 10 % of theory", "实测与理论性能差距大：部分算力实际发挥不到理论的10%")
            .Metric("share of sold card-days with achieved / theoretical FLOP/s under 0.10, 2024", "0.05 to 0.40")
            .Value("share_under_a_tenth", share)
            .Result(context.CoversFocusYear, Figures.Within(share, 0.05, 0.40));
    }

    private static FactResult TraditionalUse(FactContext context)
    {
        double share = context.Counts is { } counts ? Figures.Ratio(counts.TraditionalBusy, counts.TraditionalAvailable) : double.NaN;
        return new FactBuilder("F25", 5, FactBasis.HeldOut)
            .Fact("Average GPU utilization in traditionally run centers is under 30 %", "传统运营的智算中心GPU平均利用率不足30%")
            .Metric("busy share x sold share, centers with a traditional stack, 2024", "< 0.30")
            .Value("busy_times_sold_share", share)
            .Result(context.CoversFocusYear, share < 0.30);
    }

    private static FactResult Domains(FactContext context)
    {
        SortedDictionary<int, (double Sum, long Count)> byDomain = [];
        foreach (YearCounts year in context.Record.Years.Values)
        {
            foreach ((int domain, (double sum, long count)) in year.LargeTrainingByDomain)
            {
                (double soFar, long counted) = byDomain.GetValueOrDefault(domain);
                byDomain[domain] = (soFar + sum, counted + count);
            }
        }

        double Mean(int domain) => byDomain.TryGetValue(domain, out (double Sum, long Count) cell) ? Figures.Ratio(cell.Sum, cell.Count) : double.NaN;
        return new FactBuilder("F26", 5, FactBasis.HeldOut)
            .Fact("Scale-up domains grow from 8 to 32 to 512 cards and help large jobs", "超节点从8卡到32卡再到512卡，利好大任务")
            .Metric("achieved share of theory of the large-training leases signed, on domains of 8 / 32 / 512 cards, all else equal", "strictly rising")
            .Value("achieved_share_domain_8", Mean(8))
            .Value("achieved_share_domain_32", Mean(32))
            .Value("achieved_share_domain_512", Mean(512))
            .Result(context.Record.National.Count > 0, Mean(8) < Mean(32) && Mean(32) < Mean(512));
    }

    private static FactResult Growth(FactContext context)
    {
        double now = Capacity(context, new DateOnly(2024, 6, 30));
        double before = Capacity(context, new DateOnly(2023, 6, 30));
        return new FactBuilder("F27", 5, FactBasis.Calibrated)
            .Fact("AI capacity in use grew by more than 65 % in the year to June 2024", "截至2024年6月，在用智能算力同比增长超65%")
            .Metric("AI capacity in operation at the end of June 2024 / a year before", "1.60 to 1.80")
            .Value("capacity_june_2024_pflops_fp16", now)
            .Value("year_on_year", now / before)
            .Result(double.IsFinite(now / before), Figures.Within(now / before, 1.60, 1.80));
    }

    private static double Capacity(FactContext context, DateOnly date) =>
        context.Record.National.FirstOrDefault(day => day.Date == date) is NationalDay day ? day.CapacityPflopsFp16 : double.NaN;

    private static FactResult BuildAhead(FactContext context)
    {
        bool paired = context.Paired.ContainsKey(Counterfactual.BuildAhead06)
            && context.Paired.ContainsKey(Counterfactual.BuildAhead15)
            && context.Paired.ContainsKey(Counterfactual.BuildAhead25);
        double[] welfare =
        [
            paired ? Welfare(context.Paired[Counterfactual.BuildAhead06]) : double.NaN,
            Welfare(context.Record),
            paired ? Welfare(context.Paired[Counterfactual.BuildAhead15]) : double.NaN,
            paired ? Welfare(context.Paired[Counterfactual.BuildAhead25]) : double.NaN,
        ];
        int best = Array.IndexOf(welfare, welfare.Max());
        return new FactBuilder("F28", 5, FactBasis.HeldOut)
            .Fact("\"Moderately ahead\": build from local demand and a forecast", "适度超前：立足本地需求并做预测")
            .Metric("served value less cost of idle cards, 2024-2028, at 0.6 / 1 / 1.5 / 2.5 times the baseline's build-ahead ratio", "the best ratio is neither the lowest nor the highest")
            .Value("welfare_at_0.6_cny", welfare[0])
            .Value("welfare_at_1.0_cny", welfare[1])
            .Value("welfare_at_1.5_cny", welfare[2])
            .Value("welfare_at_2.5_cny", welfare[3])
            .Result(paired && context.Covers(new DateOnly(2024, 1, 1), new DateOnly(2028, 12, 31)), best is 1 or 2, "needs its paired runs");
    }

    private static double Welfare(RunRecord record) =>
        record.Years.Where(year => year.Key >= 2024).Sum(year => year.Value.ServedValueCny - year.Value.IdleCostCny);
}
