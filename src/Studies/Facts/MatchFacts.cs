using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Studies.Facts;

/// <summary>Question 2: do supply and demand match? F09 to F14.</summary>
internal static class MatchFacts
{
    public static IEnumerable<FactResult> Evaluate(FactContext context)
    {
        yield return Rationality(context);
        yield return Unmet(context);
        yield return Awards(context);
        yield return Centers(context);
        yield return Landed(context);
        yield return NotTheLowest(context);
    }

    private static FactResult Rationality(FactContext context)
    {
        double before = Sensitivity(context, 2023);
        double after = Sensitivity(context, 2024);
        double growth = Figures.Ratio(Requests(context, 2024), Requests(context, 2023)) - 1;
        return new FactBuilder("F09", 2, FactBasis.HeldOut)
            .Fact("Demand grows, and has turned rational", "需求在增长，且转向理性")
            .Metric("effective-cost elasticity of choices, mean over leases; growth of requests 2024 on 2023", "steeper in 2024 than in 2023; > 0")
            .Value("effective_cost_elasticity_2023", before)
            .Value("effective_cost_elasticity_2024", after)
            .Value("growth_of_requests", growth)
            .Result(context.Covers(new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31)), after > before && growth > 0);
    }

    private static double Sensitivity(FactContext context, int year) =>
        context.Record.Years.TryGetValue(year, out YearCounts? counts) ? Figures.Ratio(counts.SensitivitySum.Sum(), counts.Leases) : double.NaN;

    private static double Requests(FactContext context, int year) =>
        context.Record.Years.TryGetValue(year, out YearCounts? counts) ? counts.Requests.Sum() : double.NaN;

    /// <summary>What a segment runs on cards of its own; that need is met.</summary>
    private static double OwnCardDays(FactContext context, YearCounts counts, int segment) =>
        context.Setting.Segments[segment].OwnCentersOf is { } owner ? counts.CaptiveReferenceCardDays[MarketKinds.IndexOf(context.Record.Kinds.Owners, owner)] : 0;

    private static FactResult Unmet(FactContext context)
    {
        double Share(string id) => context.Counts is { } counts && MarketKinds.IndexOf(context.Record.Kinds.Segments, id) is >= 0 and int segment
            ? Figures.Ratio(counts.UnmetCardDays[segment], counts.RequestedCardDays[segment] + OwnCardDays(context, counts, segment))
            : double.NaN;
        var builder = new FactBuilder("F10", 2, FactBasis.Calibrated)
            .Fact("Big firms and universities have enough; small firms building vertical models are short", "大厂和高校基本够用，做垂类模型的中小企业缺算力")
            .Metric("unmet share of the card-days that a segment needs (requests and work on its own cards), 2024", "SMEs > 2 x head firms, and > universities");
        foreach (Kind segment in context.Record.Kinds.Segments)
        {
            builder.Value($"unmet_share_{segment.Id}", Share(segment.Id));
        }

        return builder.Result(
            context.CoversFocusYear,
            Share("sme") > 2 * Share("head_firm") && Share("sme") > Share("university"));
    }

    private static FactResult Awards(FactContext context)
    {
        List<(int Month, double AmountCny)> awards = [.. (context.Counts?.Awards ?? []).Where(award => award.Month <= 7)];
        int large = awards.Count(award => award.AmountCny > 1e8);
        List<int> byMonth = [.. Enumerable.Range(1, 7).Select(month => awards.Count(award => award.Month == month))];
        bool julyHighest = byMonth.Take(6).All(count => count < byMonth[6]);
        return new FactBuilder("F11", 2, FactBasis.Calibrated)
            .Fact("More than 140 awards in seven months, at least 24 above 100 million yuan, more than 40 in July", "前7个月中标超140个，至少24个过亿元，仅7月就超40个")
            .Metric("center-related awards, January to July 2024", "120 to 180; 18 to 40 above 100 million yuan; July highest")
            .Value("awards", awards.Count)
            .Value("awards_above_100m_cny", large)
            .Value("awards_july", byMonth[6])
            .Value("awards_highest_other_month", byMonth.Take(6).Max())
            .Result(context.CoversFocusYear, awards.Count is >= 120 and <= 180 && large is >= 18 and <= 40 && julyHighest);
    }

    private static FactResult Centers(FactContext context)
    {
        var date = new DateOnly(2024, 10, 1);
        NationalDay? day = context.Record.National.FirstOrDefault(row => row.Date == date);
        List<CenterRow> there = [.. context.Record.Centers.Where(center => center.Opened <= date && center.Cards > 0)];
        double small = Figures.Ratio(there.Count(center => center.CapacityPflopsFp16 < 1000), there.Count);
        double minimum = context.Setting.Work.FirstOrDefault(work => work.Program == WorkProgram.PreTraining)?.LargeNeedsCenterPflops ?? 0;
        double served = Figures.Ratio(there.Count(center => center.CapacityPflopsFp16 < 1000 && center.CapacityPflopsFp16 >= minimum), there.Count(center => center.CapacityPflopsFp16 < 1000));
        double centers = day is null ? double.NaN : day.CentersOperating + day.CentersBuilding;
        return new FactBuilder("F12", 2, FactBasis.Calibrated)
            .Fact("More than 200 centers; nine in ten under 1000 P, of little use for large-model training", "全国智算中心超200个，九成在1000P以下，难以承担大模型训练")
            .Metric("centers in operation or being built, October 2024; share under 1000 PFLOPS; share of those that can take large training", "200 to 280; 0.87 to 0.93; < 0.05")
            .Value("centers", centers)
            .Value("share_under_1000_pflops", small)
            .Value("share_of_those_fit_for_large_training", served)
            .Result(day is not null, Figures.Within(centers, 200, 280) && Figures.Within(small, 0.87, 0.93) && served < 0.05);
    }

    private static FactResult Landed(FactContext context)
    {
        List<CenterRow> announced = [.. context.Record.Centers.Where(center => center.Announced is { Year: 2023 or 2024 })];
        double landed = Figures.Ratio(announced.Count(center => center.Opened is not null), announced.Count);
        double landedByEnd = Figures.Ratio(announced.Count(center => center.Opened is { Year: <= 2024 }), announced.Count);
        return new FactBuilder("F13", 2, FactBasis.Calibrated)
            .Fact("Many centers are planned; fewer land", "规划多，落地少")
            .Metric("centers announced in 2023 and 2024 that opened by the end of 2024 / announced", "0.4 to 0.8")
            .Value("landed_over_announced", landedByEnd)
            .Value("landed_ever_over_announced", landed)
            .Result(context.Covers(new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31)), Figures.Within(landedByEnd, 0.4, 0.8));
    }

    private static FactResult NotTheLowest(FactContext context)
    {
        double share = context.Counts is { } counts ? Figures.Ratio(counts.LeasesAboveLowest, counts.LeasesWithChoice) : double.NaN;
        return new FactBuilder("F14", 2, FactBasis.HeldOut)
            .Fact("Buyers go to sellers they know; the lowest price often loses", "买家找熟悉的卖家，最低价常常落选")
            .Metric("share of deals not at the lowest feasible quote, 2024", "0.4 to 0.8")
            .Value("share_not_lowest", share)
            .Result(context.CoversFocusYear, Figures.Within(share, 0.4, 0.8));
    }
}
