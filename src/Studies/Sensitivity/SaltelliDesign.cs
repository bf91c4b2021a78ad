using MarketSim.Studies.Designs;

namespace MarketSim.Studies.Sensitivity;

/// <summary>The points that Sobol indices are estimated from: rows of two independent matrices A and B, and A with one column of B for each factor.</summary>
/// <remarks>
/// Saltelli et al., "Variance based sensitivity analysis of model output", Comput. Phys. Commun. 181 (2010). A and B are the two halves of a scrambled Sobol
/// sequence of twice as many dimensions. A row has as many points as there are factors, and two.
/// </remarks>
public sealed class SaltelliDesign
{
    /// <summary>Draws the points; a longer design begins with the shorter one.</summary>
    /// <param name="factors">Factors; 1 to half of <see cref="DirectionNumbers.MaxDimensions"/>.</param>
    /// <param name="rows">Rows; at least 2, even when a power of two.</param>
    /// <param name="seed">The study's seed.</param>
    public SaltelliDesign(int factors, int rows, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, MaxFactors);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        (Factors, Rows) = (factors, rows);
        Points = [.. SobolSequence.Draw(rows, 2 * factors, seed).SelectMany(row => PointsOf(row[..factors], row[factors..]))];
    }

    /// <summary>The most factors there are direction numbers for.</summary>
    public static int MaxFactors => DirectionNumbers.MaxDimensions / 2;

    /// <summary>Factors.</summary>
    public int Factors { get; }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>All points in order, row after row: A, then A with each column of B in turn, then B; coordinates in (0, 1).</summary>
    public IReadOnlyList<double[]> Points { get; }

    /// <summary>The number of the point A of a row.</summary>
    public int A(int row) => row * (Factors + 2);

    /// <summary>The number of the point A of a row with a factor taken from B.</summary>
    public int Mixed(int row, int factor) => A(row) + 1 + factor;

    /// <summary>The number of the point B of a row.</summary>
    public int B(int row) => A(row) + 1 + Factors;

    private static IEnumerable<double[]> PointsOf(double[] a, double[] b)
    {
        yield return a;
        for (int factor = 0; factor < a.Length; factor++)
        {
            double[] mixed = [.. a];
            mixed[factor] = b[factor];
            yield return mixed;
        }

        yield return b;
    }
}
