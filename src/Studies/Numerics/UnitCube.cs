namespace MarketSim.Studies.Numerics;

/// <summary>The unit cube, in which studies draw and search; ranges of parameters are laid over it later.</summary>
internal static class UnitCube
{
    /// <summary>A coordinate folded back into [0, 1] as by mirrors at both ends: 1.2 becomes 0.8, -0.3 becomes 0.3.</summary>
    public static double Folded(double x)
    {
        double phase = Math.Abs(x) % 2;
        return phase > 1 ? 2 - phase : phase;
    }

    /// <summary>Squared distance of two points.</summary>
    public static double SquaredDistance(double[] a, double[] b)
    {
        double sum = 0;
        for (int d = 0; d < a.Length; d++)
        {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }

        return sum;
    }
}
