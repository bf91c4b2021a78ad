namespace MarketSim.Studies.Sensitivity;

/// <summary>What a Morris screening says of one factor, in units of the outcome for the factor's whole range.</summary>
/// <param name="Factor">Number of the factor, from 0.</param>
/// <param name="Mean">Mean elementary effect (mu): up or down, over all.</param>
/// <param name="MeanAbsolute">Mean absolute elementary effect (mu*): how much it matters, whichever way.</param>
/// <param name="Low">Lower end of the confidence interval of <paramref name="MeanAbsolute"/>.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="StandardDeviation">Standard deviation of the effects (sigma): how much the effect depends on the other factors, or is curved.</param>
/// <param name="Effects">Effects that could be worked out; those of failed points are missing.</param>
public sealed record MorrisEffect(int Factor, double Mean, double MeanAbsolute, double Low, double High, double StandardDeviation, int Effects);
