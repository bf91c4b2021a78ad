using MarketSim.Studies.Planning;

namespace MarketSim.Reports.StudyReports.Planning;

/// <summary>What a plan recommends, in words: the band, what it depends on, its reason, and how sure it is.</summary>
/// <param name="language">The language.</param>
public sealed class PlanWords(ReportLanguage language)
{
    /// <summary>What the numbers of a plan mean.</summary>
    public static Text Meaning { get; } = new(
        "The ratio is capacity over demand in PFLOPS (own need counted), as measured in the first future, which is the forecast; the lever is the input that moves it. Welfare is what work is worth less all resources used, in present value. All options and futures share the same seeds.",
        "倍数为第一种前景（即预测）下实测的算力与需求之比（PFLOPS，含自用需求）；调节系数为推动该倍数的输入。福利为已满足需求的价值减全部耗用资源的现值。各方案与前景使用相同种子。");

    /// <summary>"Build 1.1 to 1.6 times forecast demand ...".</summary>
    public string Recommendation(PlanResult plan)
    {
        if (plan.Recommendation is not { } option || plan.Band is not { } band)
        {
            return new Text(
                "Nothing can be recommended: that takes an option that is known in every future, two seeds or more, and a lever that moves the measured ratio.",
                "无法给出建议：须有方案在所有前景下均有结果，种子不少于两个，且调节系数须能推动实测倍数。").In(language);
        }

        string choice = option.Option.Choice == 0 ? new Text("all else as today", "其余照旧").In(language) : plan.Choices[option.Option.Choice];
        return new Text(
            $"Build {Ratio(band.Low)} to {Ratio(band.High)} times forecast demand, {choice}. The best ratio is {Ratio(band.BestRatio)} (95% interval {Ratio(band.BestLow)} to {Ratio(band.BestHigh)}).",
            $"按预测需求的 {Ratio(band.Low)} 至 {Ratio(band.High)} 倍建设，{choice}。最佳倍数为 {Ratio(band.BestRatio)}（95% 区间 {Ratio(band.BestLow)} 至 {Ratio(band.BestHigh)}）。").In(language);
    }

    /// <summary>What the best ratio depends on.</summary>
    public string Depends(PlanResult plan)
    {
        if (plan.Mover is not { } mover || plan.WholeInterval is not { } whole)
        {
            return "";
        }

        return new Text(
            $"Over seeds, futures and parameters together the best ratio lies between {Ratio(whole.Low)} and {Ratio(whole.High)}. It depends most on \"{mover.Name}\": there it is {Ratio(mover.BestRatio)}.",
            $"综合种子、前景与参数，最佳倍数介于 {Ratio(whole.Low)} 与 {Ratio(whole.High)} 之间。影响最大的是“{mover.Name}”：此时最佳倍数为 {Ratio(mover.BestRatio)}。").In(language);
    }

    /// <summary>The robust option beside the one that is best on average.</summary>
    public string Robust(PlanResult plan)
    {
        if (plan.Recommendation is not { } robust || plan.Average is not { } average || plan.Futures.Count < 2)
        {
            return "";
        }

        return new Text(
            $"{Of(plan, robust)} is never worse than the best option of a future by more than {Money(robust.LargestRegret)}. {Of(plan, average)} has the highest welfare on average over futures ({Money(average.Accounts.Welfare)}, against {Money(robust.Accounts.Welfare)}), and falls short by up to {Money(average.LargestRegret)}.",
            $"{Of(plan, robust)}在任一前景下与最优方案之差不超过 {Money(robust.LargestRegret)}。{Of(plan, average)}的各前景平均福利最高（{Money(average.Accounts.Welfare)}，前者为 {Money(robust.Accounts.Welfare)}），最多相差 {Money(average.LargestRegret)}。").In(language);
    }

    /// <summary>Why that band, and not less or more.</summary>
    public string Reason(PlanResult plan, double tolerance)
    {
        if (plan.Recommendation is not { } option || plan.Band is not { } band)
        {
            return "";
        }

        IReadOnlyList<OptionOutcome> own = plan.Of(option.Option.Choice);
        double best = own.Max(other => other.Accounts.Welfare);
        string below = band.OpenBelow
            ? new Text($" Nothing under a lever of {Ratio(own[0].Option.Lever)} was run, and it may do as well.", $"调节系数低于 {Ratio(own[0].Option.Lever)} 的方案未运行，可能同样好。").In(language)
            : At(own[0], best, new Text("Less leaves work unserved", "建少则需求得不到满足"));
        string above = band.OpenAbove
            ? new Text($" Nothing over a lever of {Ratio(own[^1].Option.Lever)} was run, and it may do as well.", $"调节系数高于 {Ratio(own[^1].Option.Lever)} 的方案未运行，可能同样好。").In(language)
            : At(own[^1], best, new Text("More uses up more than it serves", "建多则耗用大于得益"));
        return new Text(
            $"Within the band welfare is less than {Printed.Percent(tolerance)} of benefits below the best.", $"在该区间内，福利与最佳之差小于得益的 {Printed.Percent(tolerance)}。").In(language) + below + above;
    }

    /// <summary>Which of the other choices does best, at its own best level.</summary>
    public string Choices(PlanResult plan)
    {
        if (plan.Choices.Count < 2)
        {
            return "";
        }

        (string Name, double Welfare)[] best = [.. plan.Choices.Select((name, choice) => (name, plan.Of(choice).Select(option => option.Accounts.Welfare).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max()))];
        IEnumerable<string> told = best.Skip(1).Where(choice => double.IsFinite(choice.Welfare)).OrderByDescending(choice => choice.Welfare)
            .Select(choice => new Text($"{choice.Name} {Signed(choice.Welfare - best[0].Welfare)}", $"{choice.Name} {Signed(choice.Welfare - best[0].Welfare)}").In(language));
        return new Text("Against all as today, each at its best level: ", "与其余照旧相比（各取最佳水平）：").In(language) + string.Join(new Text("; ", "；").In(language), told) + new Text(".", "。").In(language);
    }

    /// <summary>How sure that is: seeds, halves, futures, parameters.</summary>
    public string Sureness(PlanResult plan)
    {
        if (plan.Band is not { } band)
        {
            return "";
        }

        string interior = new Text(
            $"In {Printed.Percent(band.InteriorShare)} of resamples of {band.Seeds} seeds the best level of the lever lies between the lowest and the highest that were run.",
            $"对 {band.Seeds} 个种子重抽样，{Printed.Percent(band.InteriorShare)} 的情况下最佳调节系数位于所运行的最低与最高之间。").In(language);
        string halves = plan.Halves is { } two
            ? new Text(
                $" Two disjoint halves of the seeds give {Ratio(two.One.Low)} to {Ratio(two.One.High)} and {Ratio(two.Other.Low)} to {Ratio(two.Other.High)}: at most {Ratio(BuildAheadBand.Apart(two.One, two.Other))} apart.",
                $"互不相交的两半种子分别给出 {Ratio(two.One.Low)} 至 {Ratio(two.One.High)} 与 {Ratio(two.Other.Low)} 至 {Ratio(two.Other.High)}，最多相差 {Ratio(BuildAheadBand.Apart(two.One, two.Other))}。").In(language)
            : "";
        return interior + halves + Spread(plan.BandsByFuture, new Text("the futures", "各前景")) + Spread([.. plan.BandsByParameter, .. plan.BandsByFuture.Take(plan.BandsByParameter.Count > 0 ? 1 : 0)], new Text("the values of parameters", "各参数取值"));
    }

    /// <summary>A ratio as it is printed.</summary>
    public static string Ratio(double ratio) => Printed.Number(ratio, "0.00");

    private string Spread(IReadOnlyList<BuildAheadBand?> bands, Text over)
    {
        BuildAheadBand[] known = [.. bands.OfType<BuildAheadBand>()];
        return known.Length < 2 ? "" : new Text(
            $" Over {over.En} the best ratio runs from {Ratio(known.Min(one => one.BestRatio))} to {Ratio(known.Max(one => one.BestRatio))}.",
            $"在{over.Zh}下最佳倍数为 {Ratio(known.Min(one => one.BestRatio))} 至 {Ratio(known.Max(one => one.BestRatio))}。").In(language);
    }

    private string At(OptionOutcome option, double best, Text why) => new Text(
        $" {why.En}: at {Ratio(option.Ratio)} work and capital left are worth {Money(option.Accounts.Benefits)} and use up {Money(option.Accounts.Resources)}; welfare is {Money(best - option.Accounts.Welfare)} lower than at the best.",
        $"{why.Zh}：在 {Ratio(option.Ratio)} 倍时得益 {Money(option.Accounts.Benefits)}，耗用 {Money(option.Accounts.Resources)}，福利比最佳低 {Money(best - option.Accounts.Welfare)}。").In(language);

    private string Of(PlanResult plan, OptionOutcome option) => option.Option.Choice == 0
        ? new Text($"A ratio of {Ratio(option.Ratio)}", $"倍数 {Ratio(option.Ratio)} ").In(language)
        : new Text($"A ratio of {Ratio(option.Ratio)} ({plan.Choices[option.Option.Choice]})", $"倍数 {Ratio(option.Ratio)}（{plan.Choices[option.Option.Choice]}）").In(language);

    private string Signed(double amount) => (amount < 0 ? "−" : "+") + Money(Math.Abs(amount));

    private string Money(double amount) => Printed.Money(amount, language);
}
