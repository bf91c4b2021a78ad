using System.Globalization;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;

namespace MarketSim.Kernels.Sampling;

/// <summary>A profile as text: what it is of, its ceilings, and a line a sample.</summary>
public static class ProfileText
{
    private const string Format = "{0,-18}{1,-6}{2,-40}{3,12}{4,9}{5,12}{6,10}{7,10}  {8}";

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(KernelProfile profile)
    {
        foreach (string line in Head(profile))
        {
            yield return line;
        }

        yield return "";
        yield return Line(Format, "kernel", "type", "shape", "median us", "spread", "TFLOP/s", "GB/s", "ceiling", "check");
        var ceilings = new CeilingShares(profile);
        foreach (KernelSample sample in profile.Samples)
        {
            yield return Line(sample, ceilings);
        }
    }

    /// <summary>The line of a sample.</summary>
    public static string Line(KernelSample sample, CeilingShares ceilings)
    {
        string check = !sample.Correct ? Text($"WRONG: {sample.ErrorOverTolerance:0.0} x allowed error, not timed")
            : sample.ErrorOverTolerance is { } error ? Text($"right ({error:0.00} of allowed error)") + (sample.Statistic == SampleStatistic.Best ? ", library's best" : "")
            : sample.Statistic == SampleStatistic.Best ? "best of several" : "published";
        return !sample.Timed
            ? Line(Format, Name(sample.Kernel), Name(sample.DataType), sample.Shape, "-", "-", "-", "-", "-", check)
            : Line(
                Format, Name(sample.Kernel), Name(sample.DataType), sample.Shape, Text($"{sample.Seconds * 1e6:0.0}"),
                Text($"{(sample.HighSeconds - sample.LowSeconds) / sample.Seconds:0%}"),
                sample.Operations > 0 ? Text($"{sample.Tflops():0.####}") : "-", Text($"{sample.GbS():0.#}"), Text($"{ceilings.Share(sample):0%}"), check);
    }

    private static IEnumerable<string> Head(KernelProfile profile)
    {
        yield return $"{profile.Card}: {profile.Device} ({Name(profile.Provenance)}, {profile.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})";
        yield return $"source: {profile.Source}";
        string libraries = string.Join(", ", profile.Libraries.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
        yield return $"driver: {profile.Driver}" + (libraries.Length > 0 ? $"; libraries: {libraries}" : "");
        Datasheet sheet = profile.Datasheet;
        yield return profile.DeviceKind == DeviceKind.Processor
            ? Text($"ceilings as measured (a processor's maker promises none): {sheet.Fp32Tflops:0.###} TFLOP/s FP32, {sheet.BandwidthGbS:0.#} GB/s")
            : Text($"datasheet: {sheet.Fp16Tflops:0.#} TFLOP/s FP16, {sheet.Fp32Tflops:0.#} TFLOP/s FP32, {sheet.BandwidthGbS:0} GB/s");
        RooflineModel fit = CardEstimator.Fit(profile);
        yield return Text(
            $"roofline fitted to {profile.Samples.Count} samples: {fit.ComputeShare:0.000} of the rate, {fit.MemoryShare:0.000} of the bandwidth, launch {fit.LaunchSeconds * 1e6:0.0} us");
        yield return "spread: ninth less first decile over the median; ceiling: share of the best product of the type, or of the best copy, whichever binds";
    }

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Line(string format, params object[] cells) => string.Format(CultureInfo.InvariantCulture, format, cells).TrimEnd();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
