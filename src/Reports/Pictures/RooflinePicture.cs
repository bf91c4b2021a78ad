using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace MarketSim.Reports.Pictures;

/// <summary>The roofline of kernel profiles: rate over arithmetic intensity, both on logarithmic axes, under the datasheet's roof and under the fitted one.</summary>
/// <remarks>A profile alone shows samples of all types, each with its mark; several together those whose roof is drawn.</remarks>
public static class RooflinePicture
{
    private const double LowestIntensity = 0.05;
    private const double HighestIntensity = 20_000;
    private const int PointsPerLine = 120;

    /// <summary>Draws the profiles together.</summary>
    public static Picture Of(IReadOnlyList<KernelProfile> profiles)
    {
        string title = profiles.Count == 1 ? $"Roofline: {profiles[0].Device}" : "Rooflines: " + string.Join(", ", profiles.Select(profile => profile.Card));
        var canvas = new Canvas(title);
        double lowest = double.MaxValue;
        double highest = 0;
        for (int i = 0; i < profiles.Count; i++)
        {
            KernelProfile profile = profiles[i];
            Color color = Palette.Of(i);
            DataType type = MainType(profile);
            Line(canvas, profile.Card + ", datasheet", color, LinePattern.Dotted, intensity => Roof(profile.Datasheet, type, intensity));
            RooflineModel fit = CardEstimator.Fit(profile);
            Line(canvas, profile.Card + ", fitted", color, LinePattern.Solid, intensity => Roof(profile.Datasheet, type, intensity, fit.ComputeShare, fit.MemoryShare));
            KernelSample[] timed = [.. profile.Samples.Where(sample => sample.Timed && sample.Operations > 0 && (profiles.Count == 1 || IsLike(sample.DataType, type)))];
            foreach (IGrouping<DataType, KernelSample> group in timed.GroupBy(sample => IsLike(sample.DataType, type) ? type : sample.DataType))
            {
                Points(canvas, $"{profile.Card}, {group.Count()} samples ({Types(group)})", color, Shape(group.Key), [.. group]);
            }

            lowest = Math.Min(lowest, timed.Min(sample => sample.Tflops()));
            highest = Math.Max(highest, Math.Max(Roof(profile.Datasheet, type, HighestIntensity), timed.Max(sample => sample.Tflops())));
        }

        canvas.Plot.Axes.Bottom.TickGenerator = Decades(LowestIntensity, HighestIntensity);
        canvas.Plot.Axes.Left.TickGenerator = Decades(lowest, highest);
        canvas.Plot.XLabel("Arithmetic intensity, FLOP per byte", 24);
        canvas.Plot.YLabel("Rate, TFLOP/s", 24);
        canvas.Plot.Axes.Bottom.Label.Bold = false;
        canvas.Plot.Axes.Left.Label.Bold = false;
        canvas.Plot.Axes.SetLimits(Math.Log10(LowestIntensity), Math.Log10(HighestIntensity), Math.Log10(lowest) - 0.2, Math.Log10(highest) + 0.2);
        return new Picture("roofline", 5, title, canvas.Legend().Plot, 900);
    }

    /// <summary>The type that has most samples: its rate is the roof.</summary>
    private static DataType MainType(KernelProfile profile) =>
        profile.Samples.Where(sample => sample.Kernel == KernelKind.Gemm).GroupBy(sample => sample.DataType)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault(DataType.Fp16);

    private static double Roof(Datasheet card, DataType type, double intensity, double computeShare = 1, double memoryShare = 1) =>
        Math.Min(computeShare * card.Peak(type), memoryShare * card.Bandwidth * intensity) / 1e12;

    private static void Line(Canvas canvas, string name, Color color, LinePattern pattern, Func<double, double> rate)
    {
        double from = Math.Log10(LowestIntensity);
        double step = (Math.Log10(HighestIntensity) - from) / PointsPerLine;
        Coordinates[] points = [.. Enumerable.Range(0, PointsPerLine + 1).Select(i => new Coordinates(from + (i * step), Math.Log10(rate(Math.Pow(10, from + (i * step))))))];
        Scatter line = canvas.Plot.Add.ScatterLine(points, color);
        line.LinePattern = pattern;
        line.LineWidth = 3;
        line.LegendText = name;
    }

    /// <summary>Whether a type has the roof of another.</summary>
    private static bool IsLike(DataType type, DataType other) =>
        type == other || (type is DataType.Fp16 or DataType.Bf16 && other is (DataType.Fp16 or DataType.Bf16));

    private static string Types(IEnumerable<KernelSample> samples) =>
        string.Join(", ", samples.Select(sample => sample.DataType).Distinct().Order().Select(type => type.ToString().ToUpperInvariant()));

    private static MarkerShape Shape(DataType type) => type switch
    {
        DataType.Fp8 => MarkerShape.FilledTriangleUp,
        DataType.Tf32 => MarkerShape.OpenDiamond,
        DataType.Fp32 => MarkerShape.OpenSquare,
        _ => MarkerShape.FilledCircle,
    };

    private static void Points(Canvas canvas, string name, Color color, MarkerShape shape, KernelSample[] samples)
    {
        Coordinates[] points = [.. samples.Select(sample => new Coordinates(Math.Log10(Math.Max(sample.Call().Intensity, LowestIntensity)), Math.Log10(sample.Tflops())))];
        Markers markers = canvas.Plot.Add.Markers(points, shape, 10, color.WithAlpha(0.6));
        markers.LegendText = name;
    }

    private static NumericManual Decades(double lowest, double highest)
    {
        var ticks = new NumericManual();
        for (int power = (int)Math.Floor(Math.Log10(lowest)); power <= (int)Math.Ceiling(Math.Log10(highest)); power++)
        {
            ticks.AddMajor(power, Math.Pow(10, power).ToString("#,0.######", CultureInfo.InvariantCulture));
        }

        return ticks;
    }
}
