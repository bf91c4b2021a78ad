namespace MarketSim.Studies.Numerics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    private const double SqrtTwoPi = 2.5066282746310002;

    /// <summary>Density at x.</summary>
    public static double Density(double x) => Math.Exp(-x * x / 2) / SqrtTwoPi;

    /// <summary>Probability of less than x.</summary>
    /// <remarks>
    /// W. J. Cody's limits for the tails: the series of Abramowitz and Stegun 26.2.10 near the middle, their continued fraction 26.2.14 (Lentz's method)
    /// beyond it; relative error below 1e-12 down to x = -37.
    /// </remarks>
    public static double Probability(double x) => x > 0 ? 1 - Below(-x) : Below(x);

    private static double Below(double x)
    {
        const double Middle = -3;
        if (x < Middle)
        {
            return Density(x) * UpperRatio(-x);
        }

        double term = x;
        double sum = x;
        for (int i = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); i += 2)
        {
            term *= x * x / i;
            sum += term;
        }

        return 0.5 + (Density(x) * sum);
    }

    /// <summary>Mills' ratio: the upper tail over the density, for x of 3 and more.</summary>
    private static double UpperRatio(double x)
    {
        const int Terms = 120;
        double fraction = x;
        for (int i = Terms; i >= 1; i--)
        {
            fraction = x + (i / fraction);
        }

        return 1 / fraction;
    }
}
