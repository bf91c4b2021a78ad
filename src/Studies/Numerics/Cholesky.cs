namespace MarketSim.Studies.Numerics;

/// <summary>A positive definite matrix as the product of a lower triangle with its transpose (Golub and Van Loan, "Matrix computations", section 4.2).</summary>
public sealed class Cholesky
{
    private readonly double[][] _lower;

    private Cholesky(double[][] lower) => _lower = lower;

    /// <summary>Logarithm of the matrix's determinant.</summary>
    public double LogDeterminant => 2 * _lower.Select((row, i) => Math.Log(row[i])).Sum();

    /// <summary>Takes the matrix apart; null when it is not positive definite.</summary>
    /// <param name="matrix">Its lower triangle is read, row i to column i.</param>
    public static Cholesky? Decompose(double[][] matrix)
    {
        int n = matrix.Length;
        double[][] lower = [.. Enumerable.Range(0, n).Select(i => new double[i + 1])];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++)
                {
                    rest -= lower[i][k] * lower[j][k];
                }

                if (i > j)
                {
                    lower[i][j] = rest / lower[j][j];
                }
                else if (rest > 0)
                {
                    lower[i][i] = Math.Sqrt(rest);
                }
                else
                {
                    return null;
                }
            }
        }

        return new Cholesky(lower);
    }

    /// <summary>The lower triangle times a vector.</summary>
    public double[] Times(double[] vector) => [.. _lower.Select(row => row.Select((value, k) => value * vector[k]).Sum())];

    /// <summary>Solves lower triangle times x = b.</summary>
    public double[] SolveLower(double[] b)
    {
        double[] x = [.. b];
        for (int i = 0; i < x.Length; i++)
        {
            double[] row = _lower[i];
            double rest = x[i];
            for (int k = 0; k < i; k++)
            {
                rest -= row[k] * x[k];
            }

            x[i] = rest / row[i];
        }

        return x;
    }

    /// <summary>Solves matrix times x = b.</summary>
    public double[] Solve(double[] b)
    {
        double[] x = SolveLower(b);
        for (int i = x.Length - 1; i >= 0; i--)
        {
            x[i] /= _lower[i][i];
            for (int k = 0; k < i; k++)
            {
                x[k] -= _lower[i][k] * x[i];
            }
        }

        return x;
    }
}
