using MarketSim.Market.Randomness;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Calibration;

/// <summary>Draws points from a posterior over the unit cube, whose prior is uniform.</summary>
/// <remarks>
/// Sequential Monte Carlo with tempering: Del Moral, Doucet, Jasra, J. R. Stat. Soc. B 68 (2006). The likelihood's power rises from 0 to 1 in steps that halve
/// the effective number of draws; after each the draws are resampled (systematically) and moved by random walks of Metropolis, scaled to their own covariance
/// and folded back at the bounds.
/// </remarks>
public sealed class PosteriorSampler
{
    private const double KeptShare = 0.5;
    private const int Moves = 4;
    private readonly Func<double[], double> _logLikelihood;
    private readonly ulong _seed;
    private double[][] _points;
    private double[] _likelihoods;
    private int _step;

    private PosteriorSampler(Func<double[], double> logLikelihood, double[][] points, ulong seed) =>
        (_logLikelihood, _points, _likelihoods, _seed) = (logLikelihood, points, [.. points.Select(logLikelihood)], seed);

    /// <summary>Draws of equal weight.</summary>
    /// <param name="logLikelihood">Logarithm of the likelihood at a point; negative infinity where it is 0, which must not be everywhere.</param>
    /// <param name="dimensions">Dimensions; 1 to <see cref="DirectionNumbers.MaxDimensions"/>.</param>
    /// <param name="draws">How many draws; at least 100.</param>
    /// <param name="seed">The study's seed.</param>
    public static double[][] Draw(Func<double[], double> logLikelihood, int dimensions, int draws, ulong seed)
    {
        var sampler = new PosteriorSampler(logLikelihood, SobolSequence.Draw(draws, dimensions, seed), seed);
        for (double power = 0; power < 1;)
        {
            double next = sampler.NextPower(power);
            sampler.Resample(sampler.Weights(next - power));
            sampler.Move(next);
            power = next;
        }

        return sampler._points;
    }

    private double[] Weights(double rise)
    {
        double highest = _likelihoods.Max();
        double[] weights = [.. _likelihoods.Select(likelihood => Math.Exp(rise * (likelihood - highest)))];
        double sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>The power at which half of the draws still count, by bisection; 1 when more do.</summary>
    private double NextPower(double power)
    {
        double Effective(double next) => 1 / Weights(next - power).Sum(weight => weight * weight);
        double wanted = KeptShare * _points.Length;
        if (Effective(1) >= wanted)
        {
            return 1;
        }

        (double low, double high) = (power, 1.0);
        for (int i = 0; i < 50; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Effective(middle) >= wanted ? (middle, high) : (low, middle);
        }

        return high;
    }

    private void Resample(double[] weights)
    {
        RandomStream stream = StudyStream.Open(_seed, Purpose.Posterior, 2 * ++_step);
        double mark = stream.NextUniform() / weights.Length;
        double passed = 0;
        int at = -1;
        int[] chosen = new int[weights.Length];
        for (int i = 0; i < chosen.Length; i++)
        {
            while (at < weights.Length - 1 && passed <= mark + ((double)i / weights.Length))
            {
                passed += weights[++at];
            }

            chosen[i] = Math.Max(0, at);
        }

        (_points, _likelihoods) = ([.. chosen.Select(i => _points[i])], [.. chosen.Select(i => _likelihoods[i])]);
    }

    private void Move(double power)
    {
        RandomStream stream = StudyStream.Open(_seed, Purpose.Posterior, (2 * _step) + 1);
        Cholesky spread = Spread();
        for (int move = 0; move < Moves; move++)
        {
            for (int i = 0; i < _points.Length; i++)
            {
                double[] normal = new double[_points[i].Length];
                for (int d = 0; d < normal.Length; d++)
                {
                    normal[d] = stream.NextNormal();
                }

                double[] step = spread.Times(normal);
                double[] proposed = [.. _points[i].Select((x, d) => UnitCube.Folded(x + step[d]))];
                double likelihood = _logLikelihood(proposed);
                if (Math.Log(1 - stream.NextUniform()) < power * (likelihood - _likelihoods[i]))
                {
                    (_points[i], _likelihoods[i]) = (proposed, likelihood);
                }
            }
        }
    }

    /// <remarks>The scale 2.38 / sqrt(d) is that of Gelman, Roberts and Gilks (1996).</remarks>
    private Cholesky Spread()
    {
        int n = _points[0].Length;
        double scale = 2.38 * 2.38 / n / _points.Length;
        double[] mean = [.. Enumerable.Range(0, n).Select(d => _points.Average(point => point[d]))];
        double[][] matrix = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, i + 1)
            .Select(j => scale * _points.Sum(point => (point[i] - mean[i]) * (point[j] - mean[j]))).ToArray())];
        const double Least = 1e-12;
        for (int i = 0; i < n; i++)
        {
            matrix[i][i] += Least;
        }

        return Cholesky.Decompose(matrix)!;
    }
}
