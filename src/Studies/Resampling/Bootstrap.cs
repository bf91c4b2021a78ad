using MarketSim.Market.Randomness;
using MarketSim.Studies.Designs;

namespace MarketSim.Studies.Resampling;

/// <summary>Intervals from resampling: what is measured is worked out again on rows drawn with replacement, and the middle of what comes is the interval.</summary>
/// <remarks>Percentile method, Efron, Ann. Stat. 7 (1979); Efron and Tibshirani, "An introduction to the bootstrap" (1993), chapter 13.</remarks>
/// <param name="Seed">The study's seed.</param>
/// <param name="Resamples">How often; at least 100.</param>
/// <param name="Confidence">Share of resamples in the interval, such as 0.95.</param>
public sealed record Bootstrap(ulong Seed, int Resamples = 1000, double Confidence = 0.95)
{
    /// <summary>The interval of one figure.</summary>
    /// <param name="count">Rows there are.</param>
    /// <param name="figure">Works the figure out from numbers of rows, some of them more than once.</param>
    /// <param name="item">Which of several figures; each has random numbers of its own.</param>
    public (double Low, double High) Interval(int count, Func<int[], double> figure, int item = 0) =>
        Intervals(count, rows => [figure(rows)], item)[0];

    /// <summary>The intervals of several figures, all worked out on the same resamples; resamples that give no number do not count.</summary>
    public (double Low, double High)[] Intervals(int count, Func<int[], double[]> figures, int item = 0)
    {
        double[][] drawn = Draw(count, figures, item);
        return [.. Enumerable.Range(0, drawn[0].Length).Select(i => Middle([.. drawn.Select(one => one[i]).Where(double.IsFinite)]))];
    }

    /// <summary>The figures on each resample.</summary>
    public double[][] Draw(int count, Func<int[], double[]> figures, int item = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        RandomStream stream = StudyStream.Open(Seed, Purpose.Resampling, item);
        var drawn = new double[Resamples][];
        int[] rows = new int[count];
        for (int i = 0; i < Resamples; i++)
        {
            for (int row = 0; row < count; row++)
            {
                rows[row] = stream.NextIndex(count);
            }

            drawn[i] = figures(rows);
        }

        return drawn;
    }

    /// <summary>The middle of some values, as wide as the confidence; "not a number" without values.</summary>
    public (double Low, double High) Middle(IReadOnlyList<double> values) =>
        (Means.Quantile(values, (1 - Confidence) / 2), Means.Quantile(values, (1 + Confidence) / 2));
}
