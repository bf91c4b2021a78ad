using MarketSim.Studies.Designs;
using MarketSim.Studies.Resampling;

namespace MarketSim.Studies.Tests.Resampling;

/// <summary>Bootstrap intervals.</summary>
public sealed class BootstrapTests
{
    [Test]
    public void Interval_of_a_mean_holds_the_truth_about_as_often_as_it_says()
    {
        int held = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            double[] sample = [.. RandomPoints.Draw(40, 1, seed).Select(point => point[0])];
            (double low, double high) = new Bootstrap(seed, Resamples: 400).Interval(sample.Length, rows => rows.Average(row => sample[row]));
            held += low <= 0.5 && 0.5 <= high ? 1 : 0;
        }

        Assert.That(held, Is.InRange(180, 198), "of 200 intervals of 95 %");
    }

    [Test]
    public void Seed_decides_and_resamples_without_a_number_do_not_count()
    {
        double[] sample = [1, 5, 2, 8];
        var bootstrap = new Bootstrap(3, Resamples: 200);
        double Mean(int[] rows) => rows.Average(row => sample[row]);
        (double Low, double High) first = bootstrap.Interval(4, Mean);
        Assert.That(bootstrap.Interval(4, Mean), Is.EqualTo(first));
        Assert.That((bootstrap with { Seed = 4 }).Interval(4, Mean), Is.Not.EqualTo(first));
        Assert.That(bootstrap.Interval(4, rows => rows.Contains(0) ? double.NaN : Mean(rows)).Low, Is.GreaterThanOrEqualTo(2));
    }
}
