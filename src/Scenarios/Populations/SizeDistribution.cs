using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.Populations;

/// <summary>The sizes of an owner's projects: lognormal, cut off at the largest.</summary>
internal static class SizeDistribution
{
    /// <summary>The size on the first day below which a share of the owner's projects lies, PFLOPS (FP16).</summary>
    /// <param name="owner">The owner type.</param>
    /// <param name="share">The share, on [0, 1).</param>
    public static double Quantile(OwnerType owner, double share)
    {
        double median = owner.MedianPflops;
        if (owner.SizeSigma == 0)
        {
            return Math.Min(median, owner.MaxPflops);
        }

        double largest = Normal.CDF(0, 1, Math.Log(owner.MaxPflops / median) / owner.SizeSigma);
        double point = Math.Max(share * largest, double.Epsilon);
        return Math.Min(owner.MaxPflops, median * Math.Exp(owner.SizeSigma * Normal.InvCDF(0, 1, point)));
    }
}
