using MathNet.Numerics;

namespace MarketSim.Scenarios.Traces.Fitting;

/// <summary>Maximum-likelihood estimates of each family's parameters from positive values that are not all equal.</summary>
internal static class Likelihood
{
    private const int Steps = 200;

    public static FamilyFit Lognormal(IReadOnlyList<double> values)
    {
        double mu = values.Average(Math.Log);
        return new FamilyFit(Family.Lognormal, mu, Math.Sqrt(values.Average(value => (Math.Log(value) - mu) * (Math.Log(value) - mu))));
    }

    public static FamilyFit Exponential(IReadOnlyList<double> values) => new(Family.Exponential, values.Average(), 0);

    public static FamilyFit Pareto(IReadOnlyList<double> values)
    {
        double least = values.Min();
        return new FamilyFit(Family.Pareto, 1 / values.Average(value => Math.Log(value / least)), least);
    }

    /// <summary>The shape solves ln k - digamma(k) = ln(mean) - mean of ln; the left side falls with k.</summary>
    public static FamilyFit Gamma(IReadOnlyList<double> values)
    {
        double mean = values.Average();
        double gap = Math.Log(mean) - values.Average(Math.Log);
        double shape = Math.Exp(Root(log => gap - (log - SpecialFunctions.DiGamma(Math.Exp(log))), Math.Log(1e-4), Math.Log(1e6)));
        return new FamilyFit(Family.Gamma, shape, mean / shape);
    }

    /// <summary>The shape solves sum(x^k ln x) / sum(x^k) - 1 / k = mean of ln; the left side rises with k. Values are taken relative to the largest, lest powers overflow.</summary>
    public static FamilyFit Weibull(IReadOnlyList<double> values)
    {
        double largest = values.Max();
        double[] logs = [.. values.Select(value => Math.Log(value / largest))];
        double mean = logs.Average();
        double shape = Math.Exp(Root(
            log =>
            {
                double k = Math.Exp(log);
                double powers = 0;
                double weighted = 0;
                foreach (double x in logs)
                {
                    double power = Math.Exp(k * x);
                    powers += power;
                    weighted += power * x;
                }

                return (weighted / powers) - (1 / k) - mean;
            },
            Math.Log(1e-3),
            Math.Log(1e3)));
        return new FamilyFit(Family.Weibull, shape, largest * Math.Pow(logs.Average(log => Math.Exp(shape * log)), 1 / shape));
    }

    /// <summary>Where a rising function crosses zero, by halving.</summary>
    private static double Root(Func<double, double> rising, double low, double high)
    {
        for (int step = 0; step < Steps && high - low > 1e-12; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = rising(middle) < 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
