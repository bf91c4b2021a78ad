using MarketSim.Studies.Designs;
using MarketSim.Studies.Numerics;
using MarketSim.Studies.Statistics;

namespace MarketSim.Studies.Tests.Numerics;

/// <summary>Small numerical tools against what they are defined by.</summary>
public sealed class NumericsTests
{
    [TestCase(1)]
    [TestCase(4)]
    [TestCase(15)]
    public void Eigenvectors_put_the_matrix_together_again(int n)
    {
        double[,] matrix = Covariance(n);
        (double[] values, double[,] vectors) = SymmetricEigen.Decompose(matrix);
        Assert.That(values, Is.All.GreaterThan(0));
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                Assert.That(Enumerable.Range(0, n).Sum(k => vectors[i, k] * values[k] * vectors[j, k]), Is.EqualTo(matrix[i, j]).Within(1e-12));
                Assert.That(Enumerable.Range(0, n).Sum(k => vectors[k, i] * vectors[k, j]), Is.EqualTo(i == j ? 1 : 0).Within(1e-12));
            }
        }
    }

    [Test]
    public void Cholesky_solves_and_knows_the_determinant()
    {
        double[,] matrix = Covariance(6);
        double[][] rows = [.. Enumerable.Range(0, 6).Select(i => Enumerable.Range(0, 6).Select(j => matrix[i, j]).ToArray())];
        Cholesky cholesky = Cholesky.Decompose(rows)!;
        double[] x = [1, -2, 3, 0.5, 0, 4];
        double[] b = [.. rows.Select(row => row.Zip(x, (a, at) => a * at).Sum())];
        Assert.That(cholesky.Solve(b), Is.EqualTo(x).Within(1e-9));
        Assert.That(cholesky.LogDeterminant, Is.EqualTo(SymmetricEigen.Decompose(matrix).Values.Sum(Math.Log)).Within(1e-9));
        Assert.That(cholesky.Times(cholesky.SolveLower(b)), Is.EqualTo(b).Within(1e-9));
        Assert.That(Cholesky.Decompose([[1], [2, 1]]), Is.Null, "1 2; 2 1 is not positive definite");
    }

    // Half of the complementary error function of -x over the root of 2.
    [TestCase(0, 0.5)]
    [TestCase(1, 0.841344746068543)]
    [TestCase(-1.96, 0.024997895148220)]
    [TestCase(-2.9999, 0.001350341282955)]
    [TestCase(-3.0001, 0.001349454913261)]
    [TestCase(-5, 2.866515719e-7)]
    [TestCase(-10, 7.619853024e-24)]
    public void Normal_probabilities(double x, double probability)
    {
        Assert.That(Normal.Probability(x), Is.EqualTo(probability).Within(1e-8 * probability));
        Assert.That(Normal.Probability(-x), Is.EqualTo(1 - probability).Within(1e-12));
    }

    [Test]
    public void Quantiles_are_interpolated()
    {
        Assert.That(Means.Quantile([4, 1, 3, 2], 0.5), Is.EqualTo(2.5));
        Assert.That(Means.Quantile([4, 1, 3, 2], 0), Is.EqualTo(1));
        Assert.That(Means.Quantile([4, 1, 3, 2], 1), Is.EqualTo(4));
        Assert.That(Means.Quantile([], 0.5), Is.NaN);
    }

    private static double[,] Covariance(int n)
    {
        double[][] points = RandomPoints.Draw(3 * n, n, seed: 4);
        double[,] matrix = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[i, j] = points.Sum(point => (point[i] - 0.5) * (point[j] - 0.5));
            }
        }

        return matrix;
    }
}
