namespace MarketSim.Studies.Tests.Designs;

/// <summary>How unevenly points fill the unit cube: 0 would be perfectly even.</summary>
internal static class Discrepancy
{
    /// <summary>Centred L2 discrepancy.</summary>
    /// <remarks>Hickernell, "A generalized discrepancy and quadrature error bound", Math. Comp. 67 (1998), equation 5.2.</remarks>
    public static double Centred(IReadOnlyList<double[]> points)
    {
        static double Off(double x) => Math.Abs(x - 0.5);
        return Math.Sqrt(Squared(
            points,
            13.0 / 12.0,
            x => 1 + (0.5 * Off(x)) - (0.5 * Off(x) * Off(x)),
            (x, y) => 1 + (0.5 * Off(x)) + (0.5 * Off(y)) - (0.5 * Math.Abs(x - y))));
    }

    /// <summary>L2-star discrepancy: the root mean square, over boxes at the origin, of their share of points less their volume.</summary>
    /// <remarks>Warnock, in "Applications of number theory to numerical analysis", ed. Zaremba, Academic Press (1972).</remarks>
    public static double L2Star(IReadOnlyList<double[]> points) =>
        Math.Sqrt(Squared(points, 1.0 / 3.0, x => (1 - (x * x)) / 2, (x, y) => 1 - Math.Max(x, y)));

    private static double Squared(IReadOnlyList<double[]> points, double whole, Func<double, double> one, Func<double, double, double> two)
    {
        double singles = 0;
        double pairs = 0;
        for (int i = 0; i < points.Count; i++)
        {
            singles += Product(points[i], one);
            for (int j = 0; j < points.Count; j++)
            {
                pairs += Product(points[i], points[j], two);
            }
        }

        double n = points.Count;
        return Math.Pow(whole, points[0].Length) - (2 / n * singles) + (pairs / (n * n));
    }

    private static double Product(double[] point, Func<double, double> factor)
    {
        double product = 1;
        foreach (double x in point)
        {
            product *= factor(x);
        }

        return product;
    }

    private static double Product(double[] a, double[] b, Func<double, double, double> factor)
    {
        double product = 1;
        for (int d = 0; d < a.Length; d++)
        {
            product *= factor(a[d], b[d]);
        }

        return product;
    }
}
