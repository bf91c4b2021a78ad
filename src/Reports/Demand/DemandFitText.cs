using System.Text;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Fitting;

namespace MarketSim.Reports.Demand;

/// <summary>What a trace says of demand, as text for a console.</summary>
public static class DemandFitText
{
    private const int MostSizes = 16;
    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>The text: lengths, sizes, arrivals.</summary>
    public static string Write(DemandFit fit)
    {
        var text = new StringBuilder();
        string leftOut = fit.Trace.LeftOut.Count == 0 ? "" : Say($"; left out: {string.Join(", ", fit.Trace.LeftOut.Select(why => Say($"{why.Value:N0} {why.Key}")))}");
        text.Append(Say($"{Path.GetFileName(fit.Trace.File)}: {fit.Trace.Format.ToString().ToLowerInvariant()}, {fit.Trace.Count:N0} requests{leftOut}; times: {fit.Trace.Times}\n"));
        Lengths(text, fit);
        Sizes(text, fit);
        Arrivals(text, fit.Arrivals);
        return text.ToString();
    }

    private static void Lengths(StringBuilder text, DemandFit fit)
    {
        text.Append(Say($"\nLengths ({fit.Trace.LengthUnit}), families by maximum likelihood, best first by AIC; KS: Kolmogorov-Smirnov distance (critical at 5 %)\n"));
        foreach (SampleFit sample in fit.LengthsBySize.Prepend(fit.Lengths))
        {
            Sample(text, sample);
        }
    }

    private static void Sample(StringBuilder text, SampleFit sample)
    {
        text.Append(Say($"  {sample.Name}: n {sample.Count:N0}, median {sample.Median:G5}, mean {sample.Mean:G5}, longest {sample.Largest:G6}\n"));
        foreach (FamilyFit family in sample.Fits)
        {
            string name = family.Family.ToString().ToLowerInvariant();
            text.Append(Say($"    {name,-12} {Parameters(family),-34} KS {family.KsDistance:F4} ({sample.CriticalDistance:F4})  AIC {family.Aic:F0}\n"));
        }
    }

    private static string Parameters(FamilyFit fit) => fit.Family switch
    {
        Family.Lognormal => Say($"mu {fit.First:F3}, sigma {fit.Second:F3}"),
        Family.Exponential => Say($"mean {fit.First:G5}"),
        Family.Pareto => Say($"exponent {fit.First:F3}, from {fit.Second:G4}"),
        _ => Say($"shape {fit.First:F3}, scale {fit.Second:G5}"),
    };

    private static void Sizes(StringBuilder text, DemandFit fit)
    {
        text.Append(Say($"\nSizes ({fit.Trace.SizeUnit}): lognormal mu {fit.Sizes.Mu:F3}, sigma {Or(fit.Sizes.Sigma, "F3")}, KS {Or(fit.Sizes.KsDistance, "F4")}, largest {fit.Sizes.Largest:G6}\n"));
        foreach (SizeShare share in fit.Sizes.Shares.OrderByDescending(share => share.OfRequests).Take(MostSizes).OrderBy(share => share.Size))
        {
            text.Append(Say($"  {share.Size,8:G5}  {100 * share.OfRequests,6:F2} % of requests  {100 * share.OfWork,6:F2} % of size x length\n"));
        }

        if (fit.Sizes.Shares.Count is 0 or > MostSizes)
        {
            text.Append(fit.Sizes.Shares.Count == 0 ? Say($"  more than {SizeFit.MostSizes} different sizes\n") : Say($"  the {MostSizes} most frequent of {fit.Sizes.Shares.Count}\n"));
        }
    }

    private static void Arrivals(StringBuilder text, ArrivalFit arrivals)
    {
        text.Append(arrivals.Days == 0 ? "\nArrivals: the trace has no whole day\n"
            : Say($"\nArrivals: {arrivals.Days} steady days ({arrivals.OutageDays} of them outages), {arrivals.PerDay:F1} a day, index of dispersion {Or(arrivals.DispersionIndex, "F1")} (Poisson 1), sigma of the logarithm of a day {Or(arrivals.BurstSigma, "F2")}\n"));
        if (arrivals.WeekdayFactors.Count > 0)
        {
            text.Append("  by weekday: ").AppendJoin("  ", arrivals.WeekdayFactors.Select((factor, day) => Say($"{Weekdays[day]} {factor:F3}"))).Append('\n');
        }

        if (arrivals.HourFactors.Count > 0)
        {
            text.Append("  by hour, 0 to 23: ").AppendJoin(" ", arrivals.HourFactors.Select(factor => Say($"{factor:F2}"))).Append('\n');
        }

        text.Append(Say($"  from one to the next: coefficient of variation {Or(arrivals.GapVariation, "F2")} (Poisson 1), {Or(100 * arrivals.TogetherShare, "F1")} % together with the one before\n"));
        if (arrivals.Gaps.Fits.Count > 0)
        {
            Sample(text, arrivals.Gaps);
        }
    }

    private static string Or(double value, string format) => double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "unknown";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The files that a fit leaves: a piece of a scenario, and a picture beside it.</summary>
public static class DemandFitFiles
{
    /// <summary>Where the picture of a demand file is.</summary>
    public static string PictureOf(string file) => Path.ChangeExtension(file, ".png");

    /// <summary>Writes both, or neither.</summary>
    /// <exception cref="TableWriteException">A file cannot be written.</exception>
    public static void Write(string file, DemandFile demand)
    {
        byte[] picture = TracePicture.Png(demand.Fit);
        WholeFile.Write(file, demand.Text());
        WholeFile.Write(PictureOf(file), picture);
    }
}
