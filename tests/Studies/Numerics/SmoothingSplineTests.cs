using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Tests.Numerics;

/// <summary>The smoothing spline at its two ends, and between them.</summary>
public sealed class SmoothingSplineTests
{
    private static readonly double[] At = [0, 0.5, 1, 1.8, 2.5, 3];

    [Test]
    public void Without_chance_it_goes_through_the_values()
    {
        double[] values = [.. At.Select(Math.Sin)];
        SmoothingSpline curve = SmoothingSpline.Fit(At, values, new double[At.Length], 3);
        Assert.That(At.Select(curve.At), Is.EqualTo(values).Within(1e-12));
        Assert.That(curve.At(1.4), Is.EqualTo(Math.Sin(1.4)).Within(0.01), "and near the function between them");
    }

    [Test]
    public void Where_a_line_will_do_it_is_the_least_squares_line()
    {
        double[] values = [.. At.Select((x, i) => 2 + (3 * x) + (i % 2 == 0 ? 0.1 : -0.1))];
        SmoothingSpline curve = SmoothingSpline.Fit(At, values, [.. At.Select(_ => 1.0)], 3);
        (double slope, double start) = Line(values);
        Assert.That(At.Select(curve.At), Is.EqualTo(At.Select(x => start + (slope * x))).Within(1e-6));
    }

    [TestCase(0.5)]
    [TestCase(3.0)]
    public void Between_them_it_misses_the_values_by_as_much_as_it_may(double target)
    {
        double[] values = [.. At.Select((x, i) => Math.Sin(2 * x) + (i % 2 == 0 ? 0.1 : -0.1))];
        double[] deviations = [0.1, 0.05, 0.1, 0.2, 0.1, 0.1];
        SmoothingSpline curve = SmoothingSpline.Fit(At, values, deviations, target);
        Assert.That(At.Select((x, i) => Math.Pow((values[i] - curve.At(x)) / deviations[i], 2)).Sum(), Is.EqualTo(target).Within(1e-6));
    }

    [Test]
    public void Places_must_ascend() =>
        Assert.That(() => SmoothingSpline.Fit([0, 1, 1], [0, 0, 0], [0, 0, 0], 1), Throws.ArgumentException.With.Message.Contains("ascend"));

    private static (double Slope, double Start) Line(double[] values)
    {
        (double x, double y) = (At.Average(), values.Average());
        double slope = At.Zip(values, (at, value) => (at - x) * (value - y)).Sum() / At.Sum(at => (at - x) * (at - x));
        return (slope, y - (slope * x));
    }
}
