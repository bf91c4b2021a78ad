using MarketSim.Studies.Calibration;
using MarketSim.Studies.Designs;

namespace MarketSim.Studies.Tests.Calibration;

/// <summary>The set that fits: it holds the truth as often as it says, and says how little is known where little is.</summary>
public sealed class FittingSetTests
{
    private const int Tries = 20;
    private static readonly PointSample[] Run = [.. SobolSequence.Draw(64, SurrogateMarket.Parameters, 5).Select((point, i) => SurrogateMarket.Sample(point, SeedsOf(i)))];
    private static readonly EmulatedFigure[] Figures = [.. SurrogateMarket.Figures.Select((_, i) => EmulatedFigure.Learn(Run, i, 5))];

    [Test]
    public void Emulators_tell_what_was_not_run_and_how_sure_they_are()
    {
        int held = 0;
        double worst = 0;
        ulong seed = 9_000;
        double[][] elsewhere = RandomPoints.Draw(100, SurrogateMarket.Parameters, 77);
        foreach (double[] point in elsewhere)
        {
            double[] truth = SurrogateMarket.Run(point, seed++);
            for (int i = 0; i < truth.Length; i++)
            {
                (double mean, double deviation) = Figures[i].OneWorld(point);
                held += Math.Abs(truth[i] - mean) < 2 * deviation ? 1 : 0;
                worst = Math.Max(worst, Math.Abs(truth[i] - mean) / deviation);
            }
        }

        Assert.That(held, Is.InRange(350, 399), "of 400 within two standard deviations; chance is taken as the same everywhere, which it is not quite");
        Assert.That(worst, Is.LessThan(6));
    }

    [Test]
    public void Known_parameters_are_recovered_in_18_of_20_tries()
    {
        int recovered = 0;
        double width = 0;
        double[][] truths = RandomPoints.Draw(Tries, SurrogateMarket.Parameters, 2024);
        for (int i = 0; i < Tries; i++)
        {
            // One history is seen, under a seed that no run had; the calibration is told its figures and no more.
            double[] seen = SurrogateMarket.Run(truths[i], 7_000 + (ulong)i);
            TargetWindow[] windows = [.. SurrogateMarket.Figures.Select((name, f) => Around(name, seen[f], Figures[f].ChanceVariance))];
            var set = new FittingSet(Figures, windows, tolerance: 0.25);
            (double Low, double High)[] intervals = FittingSet.Intervals(set.Draw(200, SurrogateMarket.Parameters, (ulong)i), 0.95);
            recovered += intervals.Zip(truths[i]).All(pair => pair.First.Low <= pair.Second && pair.Second <= pair.First.High) ? 1 : 0;
            width += intervals.Average(interval => interval.High - interval.Low) / Tries;
        }

        Assert.That(recovered, Is.GreaterThanOrEqualTo(18), "tries in which all three parameters lie in their intervals of 95 %");
        Assert.That(width, Is.LessThan(0.6), "mean width of the intervals as a share of the range: the figures tell something");
    }

    [Test]
    public void Next_points_are_plausible_and_apart()
    {
        double[] truth = [0.4, 0.6, 0.5];
        double[] seen = SurrogateMarket.Run(truth, 1);
        var set = new FittingSet(Figures, [.. SurrogateMarket.Figures.Select((name, f) => Around(name, seen[f], Figures[f].ChanceVariance))], tolerance: 0.25);
        double[][] next = set.NextPoints(12, [.. Run.Select(sample => sample.Point)], seed: 3);
        Assert.That(next.Select(set.Implausibility), Is.All.LessThanOrEqualTo(FittingSet.ImplausibleFrom));
        Assert.That(next, Has.Length.EqualTo(12).And.Unique);
        Assert.That(LatinHypercube.ClosestPair(next), Is.GreaterThan(0.002));
        Assert.That(RandomPoints.Draw(200, 3, 1).Count(point => set.Implausibility(point) <= FittingSet.ImplausibleFrom), Is.LessThan(150), "the windows rule a good part out");
    }

    [Test]
    public void Parameter_that_moves_nothing_keeps_its_whole_range()
    {
        PointSample[] run = [.. SobolSequence.Draw(40, 2, 5).Select((x, i) => new PointSample(x, [[x[0] + (0.01 * (i % 3)), x[0] - (0.01 * (i % 2))]]))];
        var set = new FittingSet([EmulatedFigure.Learn(run, 0, 1)], [new TargetWindow("a", 0.45, 0.55)], tolerance: 0.1);
        (double Low, double High)[] intervals = FittingSet.Intervals(set.Draw(1000, 2, 1), 0.95);
        Assert.That((intervals[0].Low, intervals[0].High), Is.EqualTo((0.45, 0.55)).Within(0.04));
        Assert.That((intervals[1].Low, intervals[1].High), Is.EqualTo((0.025, 0.975)).Within(0.03));
    }

    [Test]
    public void Too_few_points_or_a_single_seed_are_refused()
    {
        Assert.That(() => EmulatedFigure.Learn([.. Run.Take(4)], 0, 1), Throws.ArgumentException);
        Assert.That(() => EmulatedFigure.Learn([.. Run.Select(sample => sample with { Values = [[1.0]] })], 0, 1), Throws.ArgumentException);
    }

    private static ulong[] SeedsOf(int point) => [100 + (ulong)(3 * point), 101 + (ulong)(3 * point), 102 + (ulong)(3 * point)];

    private static TargetWindow Around(string name, double seen, double variance) => new(name, seen - (0.2 * Math.Sqrt(variance)), seen + (0.2 * Math.Sqrt(variance)));
}
