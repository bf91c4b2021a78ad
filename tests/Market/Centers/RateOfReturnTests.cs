using CsCheck;
using MarketSim.Market.Centers;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Internal rates of return against closed forms and examples of the literature.</summary>
public sealed class RateOfReturnTests
{
    [TestCase(new double[] { -100, 50, 50, 50, -1 }, 0.2309)]
    [TestCase(new double[] { -50, -100, 600, 300, -100 }, 1.854)]
    [TestCase(new double[] { -100, 39, 59, 55, 20 }, 0.28095, Description = "Excel and NumPy financial")]
    [TestCase(new double[] { -70000, 12000, 15000, 18000, 21000, 26000 }, 0.08663, Description = "Excel's own example")]
    [TestCase(new double[] { -70000, 12000, 15000, 18000, 21000 }, -0.02124, Description = "Excel's own example, a loss")]
    [TestCase(new double[] { -100, 100, 0, 7 }, 0.06206, Description = "NumPy financial")]
    public void One_rate_stands_alone(double[] flows, double expected)
    {
        RateOfReturn found = RateOfReturn.Of(flows);
        Assert.That(found.Rates, Is.EqualTo(1));
        Assert.That(found.Rate, Is.EqualTo(expected).Within(6e-5 * Math.Max(1, expected * 10)));
    }

    [Test]
    public void Several_rates_are_no_rate()
    {
        // Lorie and Savage (1955), the oil pump: 25 % and 400 %.
        Assert.That(RateOfReturn.Of([-1600, 10000, -10000]), Is.EqualTo(new RateOfReturn(null, 2)));

        // 0, 10, 15 and 55 %: rounding must not turn the first into a loss.
        double[] flows = Times(Times(Times(Times([-1], 1), 1.15), 1.55), 1.1);
        Assert.That(RateOfReturn.Of(flows), Is.EqualTo(new RateOfReturn(null, 4)));

        // (x - 1/1.1)(x - 1/1.2)(x - 1/1.3): 10, 20 and 30 %.
        Assert.That(RateOfReturn.Of([-1000, 3600, -4310, 1716]), Is.EqualTo(new RateOfReturn(null, 3)));
    }

    [Test]
    public void A_value_that_touches_zero_has_one_rate()
    {
        RateOfReturn found = RateOfReturn.Of([-100, 220, -121]);
        Assert.That(found.Rates, Is.EqualTo(1));
        Assert.That(found.Rate, Is.EqualTo(0.1).Within(1e-6));
    }

    [TestCase(new double[] { -100, 130, -60 })]
    [TestCase(new double[] { 0, 0 })]
    [TestCase(new double[] { 5 })]
    public void Where_the_value_is_never_zero_there_is_none(double[] flows) => Assert.That(RateOfReturn.Of(flows), Is.EqualTo(new RateOfReturn(null, 0)));

    [Test]
    public void Rates_that_flows_were_made_of_are_counted() => Gen.Int[0, 39].Array[1, 4].Where(rates => rates.Distinct().Count() == rates.Length)
        .Sample(rates =>
        {
            double[] flows = [-1];
            foreach (int rate in rates)
            {
                flows = Times(flows, 1 + (rate / 20.0));
            }

            RateOfReturn found = RateOfReturn.Of(flows);
            return found.Rates == rates.Length && (rates.Length > 1 || Math.Abs(found.Rate!.Value - (rates[0] / 20.0)) < 1e-9);
        }, iter: 2000);

    [Test]
    public void Hundreds_of_flows_around_zero_are_no_trouble() => Gen.Double[-1, 1].Array[300].Sample(
        tail => RateOfReturn.Of([-10, .. tail]) is var found && (found.Rates == 1) == (found.Rate is not null), iter: 5);

    /// <summary>Flows times one less a growth factor: a rate more.</summary>
    private static double[] Times(double[] flows, double growth) =>
        [.. Enumerable.Range(0, flows.Length + 1).Select(i => (i < flows.Length ? flows[i] : 0) - (i > 0 ? growth * flows[i - 1] : 0))];
}
