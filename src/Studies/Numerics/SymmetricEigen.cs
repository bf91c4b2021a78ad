namespace MarketSim.Studies.Numerics;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix.</summary>
/// <remarks>Cyclic Jacobi rotations (Golub and Van Loan, "Matrix computations", section 8.5): simple, accurate, and the same operations in the same order always.</remarks>
public static class SymmetricEigen
{
    private const int MaxSweeps = 60;

    /// <summary>Takes a symmetric matrix apart.</summary>
    /// <param name="matrix">The matrix, n x n; it is not changed.</param>
    /// <returns>Eigenvalues, in no order, and eigenvectors: column j belongs to value j.</returns>
    public static (double[] Values, double[,] Vectors) Decompose(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[,] a = (double[,])matrix.Clone();
        double[,] vectors = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            vectors[i, i] = 1;
        }

        for (int sweep = 0; sweep < MaxSweeps && OffDiagonal(a) > 0; sweep++)
        {
            for (int p = 0; p < n - 1; p++)
            {
                for (int q = p + 1; q < n; q++)
                {
                    Rotate(a, vectors, p, q);
                }
            }
        }

        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], vectors);
    }

    private static double OffDiagonal(double[,] a)
    {
        double sum = 0;
        double scale = 0;
        for (int i = 0; i < a.GetLength(0); i++)
        {
            scale += Math.Abs(a[i, i]);
            for (int j = 0; j < i; j++)
            {
                sum += Math.Abs(a[i, j]);
            }
        }

        const double Negligible = 1e-15;
        return sum > Negligible * scale ? sum : 0;
    }

    private static void Rotate(double[,] a, double[,] vectors, int p, int q)
    {
        if (a[p, q] == 0)
        {
            return;
        }

        double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        double t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double c = 1 / Math.Sqrt((t * t) + 1);
        double s = t * c;
        int n = a.GetLength(0);
        for (int k = 0; k < n; k++)
        {
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        }

        for (int k = 0; k < n; k++)
        {
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
            (vectors[k, p], vectors[k, q]) = ((c * vectors[k, p]) - (s * vectors[k, q]), (s * vectors[k, p]) + (c * vectors[k, q]));
        }

        a[p, q] = 0;
        a[q, p] = 0;
    }
}
