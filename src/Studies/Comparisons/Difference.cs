namespace MarketSim.Studies.Comparisons;

/// <summary>What the seeds say about a difference.</summary>
public enum Verdict
{
    /// <summary>Nothing: fewer than two seeds give the figure in both.</summary>
    Unknown,

    /// <summary>The same value under every seed.</summary>
    Same,

    /// <summary>A difference that cannot be told apart from noise: its interval holds zero.</summary>
    Noise,

    /// <summary>Higher, of a figure that is neither good nor bad.</summary>
    Higher,

    /// <summary>Lower, of a figure that is neither good nor bad.</summary>
    Lower,

    /// <summary>Better: higher where high is good, lower where low is good.</summary>
    Better,

    /// <summary>Worse.</summary>
    Worse,
}

/// <summary>The difference of a figure between two scenarios, pair by pair under the same seeds.</summary>
/// <param name="Figure">Name of the figure.</param>
/// <param name="Base">Mean of the first scenario over the pairs.</param>
/// <param name="Other">Mean of the second over the pairs.</param>
/// <param name="Pairs">Mean, deviation and 95 percent interval of the differences, second less first; its count is the number of pairs.</param>
/// <param name="PValue">Probability of a difference as large if there were none (two-sided paired t test); not a number with fewer than two pairs.</param>
/// <param name="PHolm">The same after Holm's correction for the number of figures compared; not a number for figures outside that number.</param>
/// <param name="SeedsNeeded">Pairs that would tell a difference of this size from noise half of the time; none when it is zero or not known.</param>
/// <param name="Verdict">What it comes to.</param>
public sealed record Difference(
    string Figure, double Base, double Other, Interval Pairs, double PValue, double PHolm, double? SeedsNeeded, Verdict Verdict)
{
    /// <summary>The difference over the first scenario's mean; not a number when that is zero.</summary>
    public double Relative => Base == 0 ? double.NaN : Pairs.Mean / Math.Abs(Base);
}
