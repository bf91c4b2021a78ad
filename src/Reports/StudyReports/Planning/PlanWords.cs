using MarketSim.Studies.Planning;

namespace MarketSim.Reports.StudyReports.Planning;

/// <summary>What a plan recommends, in words: the band, its reason, and how sure it is.</summary>
/// <param name="language">The language.</param>
public sealed class PlanWords(ReportLanguage language)
{
    /// <summary>"Build 1.1 to 1.6 times forecast demand ...".</summary>
    public string Recommendation(PlanResult plan)
    {
        if (plan.Recommendation is not { } option || plan.Band is not { } band)
            return new Text("No option is known in every future under two seeds or more: nothing can be recommended.", "没有方案在所有前景下均有两个以上种子的结果，无法给出建议。").In(language);
        string choice = option.Option.Choice == 0 ? new Text("all else as today", "其余照旧").In(language) : plan.Choices[option.Option.Choice];
        return new Text(
            $"Build {Ratio(band.Low)} to {Ratio(band.High)} times forecast demand, {choice}. The best ratio is {Ratio(band.BestRatio)} (95% interval {Ratio(band.BestLow)} to {Ratio(band.BestHigh)}).",
            $"按预测需求的 {Ratio(band.Low)} 至 {Ratio(band.High)} 倍建设，{choice}。最佳倍数为 {Ratio(band.BestRatio)}（95% 区间 {Ratio(band.BestLow)} 至 {Ratio(band.BestHigh)}）。").In(language);
    }

    /// <summary>Why that band, and not less or more.</summary>
    public string Reason(PlanResult plan, double tolerance)
    {
        if (plan.Recommendation is not { } option || plan.Band is not { } band)
            return "";
        OptionOutcome[] own = [.. plan.Options.Where(other => other.Option.Choice == option.Option.Choice)];
        OptionOutcome least = own[0];
        OptionOutcome most = own[^1];
        string size = Printed.Percent(tolerance);
        string below = band.OpenBelow
            ? new Text($" Nothing below {Ratio(plan.Ratios[0])} was run, and it may do as well.", $"低于 {Ratio(plan.Ratios[0])} 的倍数未运行，可能同样好。").In(language)
            : new Text(
                $" At {Ratio(least.Option.Ratio)} served value is {Printed.Money(least.ServedValue, language)} and idle costs {Printed.Money(least.IdleCost, language)}: welfare is {Lost(band, own, least)} lower than at the best ratio.",
                $"在 {Ratio(least.Option.Ratio)} 倍时，服务价值为 {Printed.Money(least.ServedValue, language)}，闲置成本为 {Printed.Money(least.IdleCost, language)}，福利比最佳低 {Lost(band, own, least)}。").In(language);
        string above = band.OpenAbove
            ? new Text($" Nothing above {Ratio(plan.Ratios[^1])} was run, and it may do as well.", $"高于 {Ratio(plan.Ratios[^1])} 的倍数未运行，可能同样好。").In(language)
            : new Text(
                $" At {Ratio(most.Option.Ratio)} they are {Printed.Money(most.ServedValue, language)} and {Printed.Money(most.IdleCost, language)}: {Lost(band, own, most)} lower.",
                $"在 {Ratio(most.Option.Ratio)} 倍时分别为 {Printed.Money(most.ServedValue, language)} 和 {Printed.Money(most.IdleCost, language)}，低 {Lost(band, own, most)}。").In(language);
        return new Text($"Within the band welfare is less than {size} of served value below the best.", $"在该区间内，福利与最佳之差小于服务价值的 {size}。").In(language) + below + above;
    }

    /// <summary>How sure that is: seeds, halves, futures.</summary>
    public string Sureness(PlanResult plan)
    {
        if (plan.Band is not { } band)
            return "";
        string interior = new Text(
            $"In {Printed.Percent(band.InteriorShare)} of resamples of {band.Seeds} seeds the best ratio lies between the lowest and the highest that were run.",
            $"对 {band.Seeds} 个种子重抽样，{Printed.Percent(band.InteriorShare)} 的情况下最佳倍数位于所运行的最低与最高之间。").In(language);
        string halves = plan.Halves is { } two
            ? new Text(
                $" Two disjoint halves of the seeds give {Ratio(two.One.Low)} to {Ratio(two.One.High)} and {Ratio(two.Other.Low)} to {Ratio(two.Other.High)}: at most {Ratio(BuildAheadBand.Apart(two.One, two.Other))} apart.",
                $"互不相交的两半种子分别给出 {Ratio(two.One.Low)} 至 {Ratio(two.One.High)} 与 {Ratio(two.Other.Low)} 至 {Ratio(two.Other.High)}，最多相差 {Ratio(BuildAheadBand.Apart(two.One, two.Other))}。").In(language)
            : "";
        BuildAheadBand[] futures = [.. plan.BandsByFuture.OfType<BuildAheadBand>()];
        string spread = futures.Length > 1
            ? new Text(
                $" Over the futures the best ratio runs from {Ratio(futures.Min(one => one.BestRatio))} to {Ratio(futures.Max(one => one.BestRatio))}.",
                $"在各前景下最佳倍数为 {Ratio(futures.Min(one => one.BestRatio))} 至 {Ratio(futures.Max(one => one.BestRatio))}。").In(language)
            : "";
        return interior + halves + spread;
    }

    /// <summary>A ratio as it is printed.</summary>
    public static string Ratio(double ratio) => Printed.Number(ratio, "0.00");

    private string Lost(BuildAheadBand band, OptionOutcome[] own, OptionOutcome option)
    {
        OptionOutcome best = own.MinBy(other => Math.Abs(Math.Log(other.Option.Ratio / band.BestRatio)))!;
        return Printed.Money(Math.Max(own.Max(other => other.Welfare), best.Welfare) - option.Welfare, language);
    }
}
