using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>Question 4: when does a center pay back? F20 to F23.</summary>
internal static class PaybackFacts
{
    public static IEnumerable<FactResult> Evaluate(FactContext context)
    {
        yield return Payback(context);
        yield return Anchor(context);
        yield return Penetration(context);
        yield return Platforms(context);
    }

    /// <summary>Market-built centers opened up to 2024 whose payback is known or projected; those that were there on the first day have no investment in the run.</summary>
    private static List<CenterRow> Recovered(FactContext context) =>
        [.. context.Record.Centers.Where(center => center is { PaybackYears: not null, Opened.Year: <= 2024 } && context.Record.Kinds.IsMarketBuilt(center.Owner))];

    private static FactResult Payback(FactContext context)
    {
        List<CenterRow> all = [.. context.Record.Centers.Where(center => center is { CapexCny: > 0, Opened.Year: <= 2024 } && context.Record.Kinds.IsMarketBuilt(center.Owner))];
        List<CenterRow> recovered = Recovered(context);
        double median = Figures.Median(recovered.Select(center => center.PaybackYears!.Value));
        return new FactBuilder("F20", 4, FactBasis.Calibrated)
            .Fact("Payback is usually about five years, with power and operations counted", "算上电费与运维，回本通常约五年")
            .Metric("median static payback of market-built centers opened 2022-2024 that do recover", "4.5 to 6 years")
            .Value("median_payback_years", median)
            .Value("share_that_recovers", Figures.Ratio(recovered.Count, all.Count))
            .Result(context.CoversFocusYear, Figures.Within(median, 4.5, 6));
    }

    private static FactResult Anchor(FactContext context)
    {
        List<CenterRow> recovered = Recovered(context);
        double with = Figures.Median(recovered.Where(center => center.HasAnchor).Select(center => center.PaybackYears!.Value));
        double without = Figures.Median(recovered.Where(center => !center.HasAnchor).Select(center => center.PaybackYears!.Value));
        return new FactBuilder("F21", 4, FactBasis.Calibrated)
            .Fact("With a head firm as anchor tenant it is three to four years", "有头部企业做锚定租户则为三到四年")
            .Metric("median payback with an anchor tenant, and without", "3 to 4 years, and shorter than without")
            .Value("median_payback_with_anchor_years", with)
            .Value("median_payback_without_anchor_years", without)
            .Result(context.CoversFocusYear, Figures.Within(with, 3, 4) && with < without);
    }

    private static FactResult Penetration(FactContext context)
    {
        bool paired = context.Paired.TryGetValue(Counterfactual.PenetrationPricing, out RunRecord? penetration)
            & context.Paired.TryGetValue(Counterfactual.ListPricing, out RunRecord? list);
        double low = paired ? IncomeOverCapex(penetration!) : double.NaN;
        double high = paired ? IncomeOverCapex(list!) : double.NaN;
        return new FactBuilder("F22", 4, FactBasis.HeldOut)
            .Fact("Overpricing breaks continuity of use; low price first, list price later, builds the habit", "定价过高会打断使用的连续性；先低价后恢复刊例价能养成使用习惯")
            .Metric("rent less running cost, to 2028, per yuan invested in market-built centers opened 2023-2024: penetration-then-list / list from day one, same seed", "> 1")
            .Value("income_over_capex_penetration", low)
            .Value("income_over_capex_list", high)
            .Value("penetration_over_list", low / high)
            .Result(paired && context.Covers(new DateOnly(2024, 1, 1), new DateOnly(2028, 12, 31)), low / high > 1, "needs its paired runs");
    }

    /// <remarks>Per yuan invested, because which projects go ahead, and how large, is not the same in both runs.</remarks>
    private static double IncomeOverCapex(RunRecord record)
    {
        List<CenterRow> centers = [.. record.Centers.Where(center => center is { Opened.Year: 2023 or 2024 } && record.Kinds.IsMarketBuilt(center.Owner))];
        return Figures.Ratio(centers.Sum(center => center.RevenueCny - center.EnergyCny - center.OperationsCny), centers.Sum(center => center.CapexCny));
    }

    private static FactResult Platforms(FactContext context)
    {
        bool paired = context.Paired.TryGetValue(Counterfactual.NoPlatforms, out RunRecord? none)
            & context.Paired.TryGetValue(Counterfactual.NationalPlatform, out RunRecord? national);
        int platforms = context.Record.Brokers.Count(broker => broker is { Kind: BrokerKind.RegionalPlatform, Entered: not null });
        double perPlatform = paired ? (Fill(context.Record) - Fill(none!)) / Math.Max(1, platforms) : double.NaN;
        double gained = paired ? Fill(national!) - Fill(context.Record) : double.NaN;
        return new FactBuilder("F23", 4, FactBasis.HeldOut)
            .Fact("Scheduling platforms cost tens of millions and were little used; none yet serves everyone", "调度平台动辄花费数千万，却少有人用，尚无一家服务全网")
            .Metric("leased share of card-days gained per regional platform; by a national platform with high adoption; same seed, 2024-2028", "< 0.02; clearly more (at least 0.01 and 5 times as much)")
            .Value("fill_gained_per_platform", perPlatform)
            .Value("fill_gained_by_national_platform", gained)
            .Result(
                paired && context.Covers(new DateOnly(2024, 1, 1), new DateOnly(2028, 12, 31)),
                perPlatform < 0.02 && gained >= 0.01 && gained > 5 * perPlatform,
                "needs its paired runs");
    }

    /// <summary>Leased over available card-days of all centers but head firms', 2024 to 2028.</summary>
    private static double Fill(RunRecord record)
    {
        List<OwnerMonth> rows = [.. record.Owners.Where(row => row.Month.Year >= 2024 && row.Owner != "head_firm")];
        return Figures.Ratio(rows.Sum(row => row.CardDaysLeased), rows.Sum(row => row.CardDaysAvailable));
    }
}
