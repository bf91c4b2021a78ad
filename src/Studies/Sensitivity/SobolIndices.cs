using MarketSim.Studies.Resampling;

namespace MarketSim.Studies.Sensitivity;

/// <summary>Works out how much of an outcome's variance each factor explains, from the outcomes of a Saltelli design.</summary>
/// <remarks>
/// First order: Saltelli et al., Comput. Phys. Commun. 181 (2010), table 2 (b): mean of f(B) (f(A with B's column) - f(A)) over the variance. Total: Jansen,
/// Comput. Phys. Commun. 117 (1999), half the mean of (f(A) - f(A with B's column))^2 over the variance. The variance is that of A and B together; outcomes
/// are centred first, which takes error off the first-order estimate.
/// </remarks>
public static class SobolIndices
{
    /// <summary>One result a factor, in order of factors; "not a number" when the outcome does not vary or fewer than two rows are whole.</summary>
    /// <param name="design">The design.</param>
    /// <param name="outcomes">An outcome for each of its points; "not a number" where a point failed.</param>
    /// <param name="bootstrap">How intervals are made: rows are resampled.</param>
    public static IReadOnlyList<SobolIndex> Analyze(SaltelliDesign design, IReadOnlyList<double> outcomes, Bootstrap bootstrap)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(outcomes.Count, design.Points.Count, nameof(outcomes));
        int[] whole = [.. Enumerable.Range(0, design.Rows).Where(row => Enumerable.Range(design.A(row), design.Factors + 2).All(point => double.IsFinite(outcomes[point])))];
        if (whole.Length < 2)
        {
            return [.. Enumerable.Range(0, design.Factors).Select(factor => Unknown(factor, whole.Length))];
        }

        double[] estimates = Estimate(design, outcomes, whole);
        (double Low, double High)[] intervals = bootstrap.Intervals(whole.Length, rows => Estimate(design, outcomes, [.. rows.Select(row => whole[row])]));
        int k = design.Factors;
        return
        [
            .. Enumerable.Range(0, k).Select(factor => new SobolIndex(
                factor,
                estimates[factor], intervals[factor].Low, intervals[factor].High,
                estimates[k + factor], intervals[k + factor].Low, intervals[k + factor].High,
                whole.Length)),
        ];
    }

    /// <summary>First-order indices of all factors, then total indices.</summary>
    private static double[] Estimate(SaltelliDesign design, IReadOnlyList<double> outcomes, int[] rows)
    {
        double mean = rows.Average(row => (outcomes[design.A(row)] + outcomes[design.B(row)]) / 2);
        double variance = rows.Average(row => (Squared(outcomes[design.A(row)] - mean) + Squared(outcomes[design.B(row)] - mean)) / 2);
        int k = design.Factors;
        double[] indices = new double[2 * k];
        foreach (int row in rows)
        {
            double a = outcomes[design.A(row)];
            double b = outcomes[design.B(row)] - mean;
            for (int factor = 0; factor < k; factor++)
            {
                double mixed = outcomes[design.Mixed(row, factor)];
                indices[factor] += b * (mixed - a);
                indices[k + factor] += Squared(a - mixed) / 2;
            }
        }

        return [.. indices.Select(sum => variance > 0 ? sum / rows.Length / variance : double.NaN)];
    }

    private static double Squared(double x) => x * x;

    private static SobolIndex Unknown(int factor, int rows) =>
        new(factor, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, rows);
}

/// <summary>What Sobol indices say of one factor: shares of the outcome's variance.</summary>
/// <param name="Factor">Number of the factor, from 0.</param>
/// <param name="First">First-order index: what the factor explains alone, 0 to 1 but for error of estimate.</param>
/// <param name="FirstLow">Lower end of its confidence interval.</param>
/// <param name="FirstHigh">Upper end of it.</param>
/// <param name="Total">Total index: what the factor explains alone and together with others, 0 to 1 but for error of estimate.</param>
/// <param name="TotalLow">Lower end of its confidence interval.</param>
/// <param name="TotalHigh">Upper end of it.</param>
/// <param name="Rows">Rows without a failed point; the others do not count.</param>
public sealed record SobolIndex(
    int Factor, double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh, int Rows);
