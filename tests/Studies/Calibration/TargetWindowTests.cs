using MarketSim.Studies.Calibration;
using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Tests.Calibration;

/// <summary>Windows, distances from them, and how well an uncertain value fits.</summary>
public sealed class TargetWindowTests
{
    private static readonly TargetWindow Window = new("fill", 0.4, 0.6);

    [TestCase(0.5, 0)]
    [TestCase(0.4, 0)]
    [TestCase(0.7, 0.5)]
    [TestCase(0.2, 1)]
    public void Distance_is_in_widths(double value, double distance) => Assert.That(Window.Distance(value), Is.EqualTo(distance).Within(1e-12));

    [Test]
    public void No_value_has_no_distance() => Assert.That(Window.Distance(double.NaN), Is.NaN);

    [TestCase(0.5, 0.01, 0.2)]
    [TestCase(0.65, 0.1, 0.25)]
    [TestCase(0.1, 0.05, 0.5)]
    [TestCase(0.9, 0.2, 0.1)]
    public void Fit_is_the_integral_it_stands_for(double mean, double deviation, double tolerance)
    {
        const int Steps = 40_000;
        double sum = 0;
        for (int i = 0; i < Steps; i++)
        {
            double z = -8 + (16 * (i + 0.5) / Steps);
            double distance = Window.Distance(mean + (deviation * z)) / tolerance;
            sum += 16.0 / Steps * Normal.Density(z) * Math.Exp(-distance * distance / 2);
        }

        Assert.That(Window.Fit(mean, deviation, tolerance), Is.EqualTo(sum).Within(1e-6));
    }
}
