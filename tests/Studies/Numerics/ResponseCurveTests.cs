using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Tests.Numerics;

/// <summary>Curves near values: polynomials are met, chance is not followed.</summary>
public sealed class ResponseCurveTests
{
    private static readonly double[] At = [-1.1, -0.8, -0.5, -0.2, 0.1, 0.3, 0.5, 0.9, 1.2, 1.5];

    [Test]
    public void Parabola_is_met_whatever_the_chance()
    {
        ResponseCurve curve = ResponseCurve.Fit(At, [.. At.Select(x => 3 - (2 * x) + (x * x))], 0.5);
        Assert.That(At.Append(0.77).Select(curve.At), Is.EqualTo(At.Append(0.77).Select(x => 3 - (2 * x) + (x * x))).Within(1e-9));
    }

    [Test]
    public void Values_without_chance_are_met()
    {
        double[] values = [.. At.Select(x => Math.Sin(9 * x))];
        Assert.That(At.Select(ResponseCurve.Fit(At, values, 0).At), Is.EqualTo(values).Within(1e-9));
    }

    /// <remarks>A third-degree curve needs its four coefficients, and is worth them when chance is small.</remarks>
    [Test]
    public void Shape_that_chance_cannot_explain_is_followed()
    {
        double[] values = [.. At.Select(x => (5 * x * x * x) - x)];
        ResponseCurve curve = ResponseCurve.Fit(At, values, 0.01);
        Assert.That(At.Select(curve.At), Is.EqualTo(values).Within(0.01));
    }

    [Test]
    public void Chance_is_not_followed()
    {
        const double Deviation = 0.4;
        double off = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            var stream = new RandomStream(seed, default(AgentId), Purpose.Arrival);
            ResponseCurve curve = ResponseCurve.Fit(At, [.. At.Select(x => 1 - (x * x) + (Deviation * stream.NextNormal()))], Deviation);
            off += At.Average(x => Math.Pow(curve.At(x) - 1 + (x * x), 2));
        }

        Assert.That(Math.Sqrt(off / 200), Is.LessThan(0.75 * Deviation), "values themselves are off by all of it");
    }
}
