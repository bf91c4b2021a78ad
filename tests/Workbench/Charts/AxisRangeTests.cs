using CsCheck;
using MarketSim.Workbench.Charts.Layout;

namespace MarketSim.Workbench.Tests.Charts;

public sealed class AxisRangeTests
{
    private static readonly Gen<double> Values = Gen.OneOf(Gen.Double[-1e3, 1e3], Gen.Double[-1e-6, 1e-6], Gen.Double[-1e15, 1e15], Gen.Const(0.0), Gen.Double[0.0, 1.0]);

    [Test]
    public void Ticks_are_ordered_and_cover_the_range() => Gen.Select(Values, Values, Gen.Int[2, 9]).Sample((one, other, wanted) =>
    {
        (double low, double high) = (Math.Min(one, other), Math.Max(one, other));
        AxisRange range = AxisRange.Linear(low, high, wanted);
        Assert.That(range.Ticks, Is.Ordered.Ascending.And.Unique);
        Assert.That(range.Ticks, Has.Count.InRange(2, (2 * wanted) + 3));
        Assert.That(range.Low, Is.LessThanOrEqualTo(low));
        Assert.That(range.High, Is.GreaterThanOrEqualTo(high));
        Assert.That(range.Low, Is.LessThanOrEqualTo(range.Ticks[0]));
        Assert.That(range.High, Is.GreaterThanOrEqualTo(range.Ticks[^1]));
    });

    [Test]
    public void Steps_are_one_two_or_five_of_a_power_of_ten() => Gen.Select(Values, Values).Where(pair => Math.Abs(pair.Item1 - pair.Item2) > 1e-9).Sample((one, other) =>
    {
        AxisRange range = AxisRange.Linear(Math.Min(one, other), Math.Max(one, other));
        double digits = range.Step / Math.Pow(10.0, Math.Floor(Math.Log10(range.Step) + 1e-9));
        Assert.That(new[] { 1.0, 2.0, 5.0 }.Min(round => Math.Abs(round - digits)), Is.LessThan(1e-6));
        Assert.That(range.Ticks.Select(tick => Math.Abs((tick / range.Step) - Math.Round(tick / range.Step))), Is.All.LessThan(1e-3));
    });

    [Test]
    public void Logarithmic_ticks_cover_the_range() => Gen.Select(Gen.Double[-12, 12], Gen.Double[-12, 12]).Sample((one, other) =>
    {
        (double low, double high) = (Math.Pow(10, Math.Min(one, other)), Math.Pow(10, Math.Max(one, other)));
        AxisRange range = AxisRange.Log(low, high);
        Assert.That(range.Ticks, Is.Ordered.Ascending.And.Unique);
        Assert.That(range.Ticks, Has.Count.InRange(2, 9));
        Assert.That(range.Low, Is.GreaterThan(0.0).And.LessThanOrEqualTo(low));
        Assert.That(range.High, Is.GreaterThanOrEqualTo(high));
    });

    [Test]
    public void A_tick_is_the_number_that_is_written()
    {
        Assert.That(AxisRange.Linear(0.0, 1.0).Ticks, Is.EqualTo([0.0, 0.2, 0.4, 0.6, 0.8, 1.0]));
        Assert.That(AxisRange.Linear(0.1, 0.7).Ticks, Is.EqualTo([0.0, 0.2, 0.4, 0.6, 0.8]));
        Assert.That(AxisRange.Log(30.0, 700.0).Ticks, Is.EqualTo([20.0, 50.0, 100.0, 200.0, 500.0, 1000.0]));
    }

    [TestCase(double.NaN, double.NaN)]
    [TestCase(double.NegativeInfinity, double.PositiveInfinity)]
    [TestCase(5.0, 5.0)]
    [TestCase(-1e300, 1e300)]
    public void Any_input_makes_a_range(double low, double high)
    {
        foreach (AxisRange range in new[] { AxisRange.Linear(low, high), AxisRange.Log(low, high) })
        {
            Assert.That(range.High, Is.GreaterThan(range.Low));
            Assert.That(range.Ticks, Has.All.Matches<double>(double.IsFinite));
        }
    }
}
