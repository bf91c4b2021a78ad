using CsCheck;
using MarketSim.Scenarios.Traces.Fitting;
using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.Tests.Traces;

/// <summary>Fits to samples whose distribution is known: a family's own quantiles, evenly spaced, give its parameters back.</summary>
public sealed class FamilyTests
{
    private const int Size = 4000;

    private static readonly object[] Known =
    [
        new object[] { Family.Lognormal, 6.8, 2.2, (Func<double, double>)(p => Math.Exp(Normal.InvCDF(6.8, 2.2, p))) },
        new object[] { Family.Weibull, 0.45, 2500.0, (Func<double, double>)(p => 2500 * Math.Pow(-Math.Log(1 - p), 1 / 0.45)) },
        new object[] { Family.Gamma, 0.4, 9000.0, (Func<double, double>)(p => Gamma.InvCDF(0.4, 1 / 9000.0, p)) },
        new object[] { Family.Exponential, 300.0, 0.0, (Func<double, double>)(p => -300 * Math.Log(1 - p)) },
        new object[] { Family.Pareto, 1.5, 10.0, (Func<double, double>)(p => 10 * Math.Pow(1 - p, -1 / 1.5)) },
    ];

    [TestCaseSource(nameof(Known))]
    public void Own_quantiles_give_the_parameters_back(Family family, double first, double second, Func<double, double> quantile)
    {
        var sample = SampleFit.Of("own", Enumerable.Range(0, Size).Select(i => quantile((i + 0.5) / Size)));
        FamilyFit fit = sample.Of(family)!;
        Assert.That(fit.First, Is.EqualTo(first).Within(0.02 * first));
        Assert.That(fit.Second, Is.EqualTo(second).Within(0.02 * second));
        Assert.That(fit.KsDistance, Is.LessThan(0.01));
        Assert.That(fit.Cdf(quantile(0.3)), Is.EqualTo(0.3).Within(0.01));
        Assert.That(family == Family.Exponential || sample.Fits[0].Family == family, $"best by AIC: {sample.Fits[0].Family}");
    }

    [TestCaseSource(nameof(Known))]
    public void Density_is_the_slope_of_the_distribution(Family family, double first, double second, Func<double, double> quantile)
    {
        var fit = new FamilyFit(family, first, second);
        foreach (double x in new[] { 0.1, 0.5, 0.9 }.Select(quantile))
        {
            double step = x * 1e-5;
            Assert.That(Math.Exp(fit.LogDensity(x)), Is.EqualTo((fit.Cdf(x + step) - fit.Cdf(x - step)) / (2 * step)).Within(1e-4).Percent.Or.EqualTo((fit.Cdf(x + step) - fit.Cdf(x - step)) / (2 * step)).Within(1e-8));
        }
    }

    [Test]
    public void No_other_parameters_are_likelier() => Gen.Select(Gen.Double[0.1, 1000].Array[5, 60], Gen.Double[0.9, 1.1], Gen.Double[0.9, 1.1]).Sample((values, by, and) =>
    {
        double Likelihood(FamilyFit fit) => values.Sum(fit.LogDensity);
        foreach (FamilyFit fit in SampleFit.Of("any", values).Fits.Where(fit => fit.Family != Family.Pareto))
        {
            if (Likelihood(fit with { First = fit.First * by, Second = fit.Second * and }) > Likelihood(fit) + 1e-6)
            {
                return false;
            }
        }

        return true;
    });

    [Test]
    public void Distance_is_the_largest_gap_on_either_side_of_a_step()
    {
        // Against the uniform on [0, 1]: steps at 0.2, 0.3 (twice) and 0.9; just below 0.9 the sample has 3/4.
        Assert.That(SampleFit.Distance([0.2, 0.3, 0.3, 0.9], x => x), Is.EqualTo(0.45).Within(1e-12), "0.75 - 0.3 at the double step");
        Assert.That(SampleFit.Distance([0.5], x => x), Is.EqualTo(0.5));
    }

    [Test]
    public void Equal_values_have_no_fit()
    {
        Assert.That(SampleFit.Of("one", [3, 3, 3]).Fits, Is.Empty);
        Assert.That(SampleFit.Of("none", []).Count, Is.Zero);
    }

    [Test]
    public void Empirical_distribution_counts_up_to_and_with_a_value()
    {
        var sample = SampleFit.Of("few", [1, 2, 2, 5]);
        Assert.That(new[] { 0.5, 1, 2, 4.9, 5 }.Select(sample.EmpiricalCdf), Is.EqualTo(new[] { 0, 0.25, 0.75, 0.75, 1 }));
        Assert.That(sample.Median, Is.EqualTo(2));
    }
}
