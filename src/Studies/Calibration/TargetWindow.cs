using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Calibration;

/// <summary>Where a figure of the market is known to lie.</summary>
/// <param name="Name">Name of the figure.</param>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end; above the lower one.</param>
public sealed record TargetWindow(string Name, double From, double To)
{
    /// <summary>Width of the window, the unit of <see cref="Distance"/>.</summary>
    public double Width => To - From;

    /// <summary>How far a value lies outside, in widths of the window; 0 inside, "not a number" without a value.</summary>
    public double Distance(double value) => double.IsNaN(value) ? double.NaN : Math.Max(0, Math.Max(From - value, value - To)) / Width;

    /// <summary>How well an uncertain value fits: the mean of exp(-d^2 / 2 t^2) over a normal distribution, d being the distance and t the tolerance.</summary>
    /// <remarks>
    /// Inside the window every value fits alike, as for an observation with a uniform error (Wilkinson, "Approximate Bayesian computation gives exact results
    /// under the assumption of model error", Stat. Appl. Genet. Mol. Biol. 12, 2013); outside, the fit fades over the tolerance. The integral of each tail is
    /// that of a product of two normal densities.
    /// </remarks>
    /// <param name="mean">Mean of the value.</param>
    /// <param name="deviation">Its standard deviation; positive.</param>
    /// <param name="tolerance">In widths of the window; positive.</param>
    public double Fit(double mean, double deviation, double tolerance)
    {
        double fade = tolerance * Width;
        double inside = Normal.Probability((To - mean) / deviation) - Normal.Probability((From - mean) / deviation);
        return Math.Max(0, inside) + Tail(mean - To, deviation, fade) + Tail(From - mean, deviation, fade);
    }

    /// <summary>Integral over y above 0 of exp(-y^2 / 2 fade^2) times the normal density of y around <paramref name="over"/>.</summary>
    private static double Tail(double over, double deviation, double fade)
    {
        double variance = (deviation * deviation) + (fade * fade);
        double centre = over * fade * fade / variance;
        double spread = deviation * fade / Math.Sqrt(variance);
        return fade / Math.Sqrt(variance) * Math.Exp(-over * over / (2 * variance)) * Normal.Probability(centre / spread);
    }
}
