using System.Globalization;
using MathNet.Numerics.Distributions;

namespace MarketSim.Directions.Tests.Statistics;

/// <summary>What a change does to a figure, pair by pair, with Student's t test and the sign test of the hypothesis that it does not raise it.</summary>
internal sealed record PairedDifference
{
    private readonly string _what;
    private readonly double _before;
    private readonly double _after;

    /// <summary>Compares the figure with the change and without it, under the same seeds.</summary>
    /// <exception cref="ArgumentException">A figure is not a number: the market that was run cannot tell.</exception>
    public PairedDifference(string what, IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        if (before.Concat(after).Any(value => !double.IsFinite(value)))
        {
            throw new ArgumentException($"{what} is not known under every seed", nameof(after));
        }

        double[] differences = [.. after.Zip(before, (with, without) => with - without)];
        int count = differences.Length;
        Mean = differences.Average();
        double variance = differences.Sum(difference => (difference - Mean) * (difference - Mean)) / (count - 1);
        T = Mean == 0 ? 0 : Mean / Math.Sqrt(variance / count);
        ChanceByT = 1 - StudentT.CDF(0, 1, count - 1, T);
        Ups = differences.Count(difference => difference > 0);
        Downs = differences.Count(difference => difference < 0);
        ChanceBySign = Ups == 0 ? 1 : 1 - Binomial.CDF(0.5, Ups + Downs, Ups - 1);
        (_what, _before, _after) = (what, before.Average(), after.Average());
    }

    /// <summary>Mean difference.</summary>
    public double Mean { get; }

    /// <summary>Student's t; degrees of freedom are pairs less one.</summary>
    public double T { get; }

    /// <summary>Chance of a t as large or larger when the change does nothing.</summary>
    public double ChanceByT { get; }

    /// <summary>Pairs in which the figure rose.</summary>
    public int Ups { get; }

    /// <summary>Pairs in which it fell.</summary>
    public int Downs { get; }

    /// <summary>Chance of as many rises or more when rise and fall are as likely.</summary>
    public double ChanceBySign { get; }

    /// <summary>One line for the log.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_what}: {_before:G4} -> {_after:G4} (t {T:F1}, p {ChanceByT:G2}; {Ups} up, {Downs} down, p {ChanceBySign:G2})");
}
