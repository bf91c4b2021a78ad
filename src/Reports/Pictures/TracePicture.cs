using MarketSim.Scenarios.Traces.Fitting;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace MarketSim.Reports.Pictures;

/// <summary>A trace beside what was fitted to it: lengths, sizes, and arrivals.</summary>
internal static class TracePicture
{
    private const int Width = 1600;
    private const int Height = 640;
    private const int Points = 400;
    private const double BarWidth = 0.8;
    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    internal static byte[] Png(DemandFit fit)
    {
        Plot[] plots = [Lengths(fit), Sizes(fit), Arrivals(fit.Arrivals)];
        using SKSurface surface = SKSurface.Create(new SKImageInfo(Width, Height * plots.Length));
        for (int i = 0; i < plots.Length; i++)
        {
            using SKImage image = SKImage.FromEncodedData(plots[i].GetImageBytes(Width, Height, ImageFormat.Png));
            surface.Canvas.DrawImage(image, 0, Height * i);
        }

        using SKImage all = surface.Snapshot();
        using SKData png = all.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static Plot Lengths(DemandFit fit) => Distribution(
        Invariant($"Lengths of {fit.Lengths.Count:N0} requests, {Path.GetFileName(fit.Trace.File)}"),
        fit.Lengths,
        "length, " + fit.Trace.LengthUnit);

    /// <summary>Distribution of a sample over a logarithmic axis, with the families from best to worst.</summary>
    private static Plot Distribution(string title, SampleFit sample, string axis)
    {
        if (sample.Count == 0)
        {
            return new Canvas(title + ": nothing to show").Plot;
        }

        var canvas = new Canvas(title);
        double low = Math.Floor(Math.Log10(sample.Least));
        double high = Math.Max(low + 1, Math.Ceiling(Math.Log10(sample.Largest)));
        double[] at = [.. Enumerable.Range(0, Points + 1).Select(i => low + ((high - low) * i / Points))];
        Curve(canvas.Plot, at, sample.EmpiricalCdf, "trace", Palette.Ink, 7);
        for (int i = 0; i < sample.Fits.Count; i++)
        {
            FamilyFit family = sample.Fits[i];
            Curve(canvas.Plot, at, family.Cdf, Invariant($"{family.Family.ToString().ToLowerInvariant()}, KS {family.KsDistance:F3}"), Palette.Of(i), 3.5f);
        }

        canvas.Values("up to, %", "0", 0, 102).Across(axis, "0", low, high);
        canvas.Plot.Axes.Bottom.TickGenerator = new NumericAutomatic
        {
            IntegerTicksOnly = true,
            LabelFormatter = power => Math.Pow(10, power).ToString(power is >= 0 and <= 9 ? "#,##0" : "0.######", CultureInfo.InvariantCulture),
        };
        return canvas.Legend().Plot;
    }

    private static void Curve(Plot plot, double[] at, Func<double, double> share, string name, Color color, float width)
    {
        Scatter line = plot.Add.Scatter(at.Select(log => new Coordinates(log, 100 * share(Math.Pow(10, log)))).ToArray(), color);
        line.LegendText = name;
        line.LineWidth = width;
        line.MarkerSize = 0;
    }

    /// <summary>Shares of the most frequent sizes, of requests and of work.</summary>
    private static Plot Sizes(DemandFit fit)
    {
        const int MostBars = 12;
        if (fit.Sizes.Sample is { } sample)
        {
            return Distribution("Sizes of requests", sample, "size, " + fit.Trace.SizeUnit);
        }

        SizeShare[] shares = [.. fit.Sizes.Shares.OrderByDescending(share => share.OfRequests + share.OfWork).Take(MostBars).OrderBy(share => share.Size)];
        var canvas = new Canvas(fit.Sizes.IsDetermined ? Invariant($"Sizes: lognormal behind them, sigma {fit.Sizes.Sigma:F2}, KS {fit.Sizes.KsDistance:F3}") : "Sizes: two of them, which determine no distribution");
        canvas.Plot.Add.Bars(shares.Select((share, i) => Canvas.NewBar(i - 0.2, 0, 100 * share.OfRequests, 0.4, Palette.Blue)).ToArray()).LegendText = "requests";
        canvas.Plot.Add.Bars(shares.Select((share, i) => Canvas.NewBar(i + 0.2, 0, 100 * share.OfWork, 0.4, Palette.Orange)).ToArray()).LegendText = "size x length";
        canvas.Values("share, %", "0", 0).Across("size, " + fit.Trace.SizeUnit, "0", -0.7, Math.Max(1, shares.Length) - 0.3);
        canvas.Plot.Axes.Bottom.TickGenerator = Named([.. shares.Select(share => share.Size.ToString("G4", CultureInfo.InvariantCulture))]);
        canvas.Plot.Axes.Margins(bottom: 0);
        return canvas.Legend().Plot;
    }

    /// <summary>By weekday; where weekdays are unknown, the time from one request to the next.</summary>
    private static Plot Arrivals(ArrivalFit arrivals)
    {
        if (arrivals.WeekdayFactors.Count == 0)
        {
            return Distribution("Time from one request to the next (no weekdays: no dates, or too few days)", arrivals.Gaps, "s");
        }

        var canvas = new Canvas(Invariant($"Arrivals by weekday, mean 1; daily index of dispersion {arrivals.DispersionIndex:F0}"));
        canvas.Plot.Add.Bars(arrivals.WeekdayFactors.Select((factor, day) => Canvas.NewBar(day, 0, factor, BarWidth, Palette.Green)).ToArray()).LegendText = "trace";
        canvas.Reference(1, "mean").Values("factor", "0.0", 0).Across("", "0", -0.7, Weekdays.Length - 0.3);
        canvas.Plot.Axes.Bottom.TickGenerator = Named(Weekdays);
        canvas.Plot.Axes.Margins(bottom: 0);
        return canvas.Legend().Plot;
    }

    private static NumericManual Named(string[] names)
    {
        var ticks = new NumericManual();
        for (int i = 0; i < names.Length; i++)
        {
            ticks.AddMajor(i, names[i]);
        }

        return ticks;
    }
}
