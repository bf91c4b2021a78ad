using MarketSim.Market.Measures;
using MarketSim.Studies.Calibration;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Calibration;

/// <summary>
/// Calibration on the real model: the tiny market's first quarter, two parameters that are known because we set them, and figures of one history under a seed
/// that no run had. The runs that the emulators learn from are shared by all tries.
/// </summary>
public sealed class TinyMarketCalibrationTests
{
    private const int Tries = 20;
    private const int Points = 36;

    [Test]
    public void Known_parameters_are_recovered_in_18_of_20_tries()
    {
        double[][] points = SobolSequence.Draw(Points, 2, seed: 11);
        double[][] truths = RandomPoints.Draw(Tries, 2, seed: 12);
        var runs = new double[(2 * Points) + Tries][];
        Parallel.For(0, runs.Length, i => runs[i] = Figures(i < 2 * Points ? points[i / 2] : truths[i - (2 * Points)], seed: 1000 + (ulong)i));
        PointSample[] samples = [.. points.Select((point, i) => new PointSample(point, [.. runs[0].Select((_, f) => (double[])[runs[2 * i][f], runs[(2 * i) + 1][f]])]))];
        EmulatedFigure[] figures = [.. runs[0].Select((_, f) => EmulatedFigure.Learn(samples, f, seed: 11))];

        int recovered = 0;
        double width = 0;
        for (int i = 0; i < Tries; i++)
        {
            double[] seen = runs[(2 * Points) + i];
            TargetWindow[] targets = [.. seen.Select((value, f) => Around(value, Math.Sqrt(figures[f].ChanceVariance), f))];
            (double Low, double High)[] intervals = FittingSet.Intervals(new FittingSet(figures, targets, tolerance: 0.25).Draw(300, 2, (ulong)i), 0.95);
            recovered += intervals.Zip(truths[i]).All(pair => pair.First.Low <= pair.Second && pair.Second <= pair.First.High) ? 1 : 0;
            width += intervals.Average(interval => interval.High - interval.Low) / Tries;
        }

        Assert.That(recovered, Is.GreaterThanOrEqualTo(18), "tries in which both parameters lie in their intervals of 95 %");
        Assert.That(width, Is.LessThan(0.75), "mean width of the intervals as a share of the range: a quarter of a tiny market tells something");
    }

    /// <summary>How often a small firm asks (10 to 40 times a year) and what its work is worth to it (0.5 to 1.3 times the reference).</summary>
    private static double[] Figures(double[] x, ulong seed)
    {
        RunRecord record = TinyRuns.Run(
            seed,
            "horizon.end=2023-09-30",
            FormattableString.Invariant($"demand.segments[sme].requests_per_year={10 + (30 * x[0])}"),
            FormattableString.Invariant($"demand.segments[sme].budget_factor={0.5 + (0.8 * x[1])}"));
        double made = record.National.Sum(day => day.RequestsMade);
        double served = record.National.Sum(day => day.RequestsServed);
        double rent = record.National.Sum(day => day.RentCny);
        double sold = record.National.Sum(day => day.CardDaysLeased) / (double)record.National.Sum(day => day.CardDaysAvailable);
        return [Math.Log(made), served / made, Math.Log(1 + rent), sold];
    }

    private static TargetWindow Around(double seen, double chance, int figure) =>
        new(FormattableString.Invariant($"figure {figure}"), seen - (0.2 * chance), seen + (0.2 * chance));
}
