using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;

namespace MarketSim.Kernels.Roofline;

/// <summary>What timings say beyond the fitted roofline: the share that was measured at an arithmetic intensity, over the share that the fit gives there.</summary>
/// <remarks>A draw takes one of the samples nearest in intensity (relative to the ridge, so that cards compare) and a time within its spread.</remarks>
internal sealed class Residuals
{
    private const int Nearest = 8;

    /// <summary>Standard normal quantile of 0.9.</summary>
    private const double TenthPercentile = 1.2815515655446004;

    private readonly double[] _at;
    private readonly (double Middle, double Sigma)[] _logs;

    private Residuals((double At, double Middle, double Sigma)[] samples)
    {
        Array.Sort(samples, static (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Middle.CompareTo(b.Middle));
        _at = [.. samples.Select(sample => sample.At)];
        _logs = [.. samples.Select(sample => (sample.Middle, sample.Sigma))];
    }

    /// <summary>The residuals of profiles, each against its own fit.</summary>
    public static Residuals Of(IEnumerable<(KernelProfile Profile, RooflineModel Fit)> profiles) =>
        new([.. profiles.SelectMany(pair => pair.Profile.Samples
            .Where(sample => sample is { Timed: true, Kernel: KernelKind.Gemm, Statistic: SampleStatistic.Median })
            .Select(sample => Of(sample, pair.Profile.Datasheet, pair.Fit)))]);

    /// <summary>Time of a call over what the fit says.</summary>
    /// <param name="ridgeDistance">Intensity of the call relative to the card's ridge, ln.</param>
    /// <param name="which">Which of the nearest samples: uniform on 0 to 1.</param>
    /// <param name="normal">Where in its spread: a standard normal number.</param>
    public double Factor(double ridgeDistance, double which, double normal)
    {
        if (_at.Length == 0)
        {
            return 1;
        }

        int found = Array.BinarySearch(_at, ridgeDistance);
        int start = Math.Clamp((found < 0 ? ~found : found) - (Nearest / 2), 0, Math.Max(0, _at.Length - Nearest));
        int count = Math.Min(Nearest, _at.Length);
        (double middle, double sigma) = _logs[start + Math.Min(count - 1, (int)(which * count))];
        return Math.Exp(middle + (sigma * normal));
    }

    private static (double At, double Middle, double Sigma) Of(KernelSample sample, Datasheet card, RooflineModel fit)
    {
        KernelCall call = sample.Call();
        return (
            card.RidgeDistance(call),
            Math.Log(sample.Seconds / fit.Seconds(call, card)),
            Math.Log(sample.HighSeconds / sample.LowSeconds) / (2 * TenthPercentile));
    }
}
