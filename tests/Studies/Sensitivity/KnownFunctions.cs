namespace MarketSim.Studies.Tests.Sensitivity;

/// <summary>Functions of the unit cube whose sensitivity is known exactly.</summary>
internal static class KnownFunctions
{
    private const double A = 7;
    private const double B = 0.1;

    /// <summary>Weights of the g-function: the first factor matters much, the last hardly.</summary>
    public static readonly double[] Weights = [0, 1, 4.5, 9, 99];

    /// <summary>Ishigami and Homma 1990, with a = 7 and b = 0.1, three factors on [-pi, pi].</summary>
    public static double Ishigami(double[] x)
    {
        double[] angle = [.. x.Select(one => Math.PI * ((2 * one) - 1))];
        return Math.Sin(angle[0]) + (A * Math.Pow(Math.Sin(angle[1]), 2)) + (B * Math.Pow(angle[2], 4) * Math.Sin(angle[0]));
    }

    /// <summary>First-order and total indices of Ishigami's function, from its exact variances.</summary>
    public static (double[] First, double[] Total) IshigamiIndices()
    {
        double pi4 = Math.Pow(Math.PI, 4);
        double one = 0.5 * Math.Pow(1 + (B * pi4 / 5), 2);
        double two = A * A / 8;
        double oneWithThree = B * B * pi4 * pi4 * 8 / 225;
        double all = one + two + oneWithThree;
        return ([one / all, two / all, 0], [(one + oneWithThree) / all, two / all, oneWithThree / all]);
    }

    /// <summary>Sobol's g-function: the product of (|4x - 2| + a) / (1 + a).</summary>
    public static double G(double[] x)
    {
        double product = 1;
        for (int i = 0; i < x.Length; i++)
        {
            product *= (Math.Abs((4 * x[i]) - 2) + Weights[i]) / (1 + Weights[i]);
        }

        return product;
    }

    /// <summary>First-order and total indices of the g-function, from its exact partial variances 1 / (3 (1 + a)^2).</summary>
    public static (double[] First, double[] Total) GIndices()
    {
        double[] partial = [.. Weights.Select(a => 1 / (3 * (1 + a) * (1 + a)))];
        double product = partial.Aggregate(1.0, (so, v) => so * (1 + v));
        double all = product - 1;
        return ([.. partial.Select(v => v / all)], [.. partial.Select(v => v * product / (1 + v) / all)]);
    }
}
