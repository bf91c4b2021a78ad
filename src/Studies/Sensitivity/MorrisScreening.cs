using MarketSim.Studies.Resampling;

namespace MarketSim.Studies.Sensitivity;

/// <summary>Works out which factors matter from the outcomes of a Morris design.</summary>
/// <remarks>Mean and standard deviation: Morris, Technometrics 33 (1991). Mean of absolute values: Campolongo, Cariboni, Saltelli, Environ. Model. Softw. 22 (2007).</remarks>
public static class MorrisScreening
{
    /// <summary>One result a factor, in order of factors; "not a number" where fewer than two effects are known.</summary>
    /// <param name="design">The design.</param>
    /// <param name="outcomes">An outcome for each of its points; "not a number" where a point failed.</param>
    /// <param name="bootstrap">How intervals are made: trajectories are resampled.</param>
    public static IReadOnlyList<MorrisEffect> Analyze(MorrisDesign design, IReadOnlyList<double> outcomes, Bootstrap bootstrap) =>
        [.. design.Effects(outcomes).Select((effects, factor) => Of(factor, [.. effects.Where(double.IsFinite)], bootstrap))];

    private static MorrisEffect Of(int factor, double[] effects, Bootstrap bootstrap)
    {
        if (effects.Length < 2)
        {
            return new MorrisEffect(factor, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, effects.Length);
        }

        double mean = effects.Average();
        double variance = effects.Sum(effect => (effect - mean) * (effect - mean)) / (effects.Length - 1);
        (double low, double high) = bootstrap.Interval(effects.Length, rows => rows.Average(row => Math.Abs(effects[row])), factor);
        return new MorrisEffect(factor, mean, effects.Average(Math.Abs), low, high, Math.Sqrt(variance), effects.Length);
    }
}

/// <summary>What a Morris screening says of one factor, in units of the outcome for the factor's whole range.</summary>
/// <param name="Factor">Number of the factor, from 0.</param>
/// <param name="Mean">Mean elementary effect (mu): up or down, over all.</param>
/// <param name="MeanAbsolute">Mean absolute elementary effect (mu*): how much it matters, whichever way.</param>
/// <param name="Low">Lower end of the confidence interval of <paramref name="MeanAbsolute"/>.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="StandardDeviation">Standard deviation of the effects (sigma): how much the effect depends on the other factors, or is curved.</param>
/// <param name="Effects">Effects that could be worked out; those of failed points are missing.</param>
public sealed record MorrisEffect(int Factor, double Mean, double MeanAbsolute, double Low, double High, double StandardDeviation, int Effects);
