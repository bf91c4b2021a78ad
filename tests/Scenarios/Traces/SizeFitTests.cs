using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Fitting;
using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.Tests.Traces;

/// <summary>Sizes that come in steps, and sizes that do not.</summary>
public sealed class SizeFitTests
{
    private static readonly double[] Steps = [1, 2, 4, 8, 16, 32, 64];

    [TestCase(-3.0, 2.3)]
    [TestCase(1.0, 1.2)]
    public void Lognormal_behind_steps_is_found(double mu, double sigma)
    {
        const int Jobs = 20_000;
        var jobs = Enumerable.Range(0, Jobs)
            .Select(i => Math.Exp(Normal.InvCDF(mu, sigma, (i + 0.5) / Jobs)))
            .Select(size => new TraceJob(0, 10, Steps.Last(step => step == 1 || step / Math.Sqrt(2) <= size)))
            .ToList();
        var fit = SizeFit.Of(jobs);
        Assert.That(fit.Mu, Is.EqualTo(mu).Within(0.05));
        Assert.That(fit.Sigma, Is.EqualTo(sigma).Within(0.03));
        Assert.That(fit.KsDistance, Is.LessThan(0.002));
        Assert.That(fit.Shares.Sum(share => share.OfRequests), Is.EqualTo(1).Within(1e-12));
        Assert.That(fit.Shares.Select(share => share.Size), Is.Ordered.And.SubsetOf(Steps));
    }

    [Test]
    public void Share_of_work_counts_size_and_length()
    {
        var fit = SizeFit.Of([new TraceJob(0, 10, 1), new TraceJob(0, 10, 1), new TraceJob(0, 5, 8)]);
        Assert.That(fit.Shares.Select(share => share.OfRequests), Is.EqualTo(new[] { 2 / 3.0, 1 / 3.0 }));
        Assert.That(fit.Shares.Select(share => share.OfWork), Is.EqualTo(new[] { 20 / 60.0, 40 / 60.0 }));
    }

    [Test]
    public void Many_different_sizes_are_taken_as_they_are()
    {
        const int Jobs = 1000;
        var fit = SizeFit.Of([.. Enumerable.Range(0, Jobs).Select(i => new TraceJob(0, 1, Math.Exp(Normal.InvCDF(2, 0.7, (i + 0.5) / Jobs))))]);
        Assert.That(fit.Shares, Is.Empty);
        Assert.That((fit.Mu, fit.Sigma), Is.EqualTo((2.0, 0.7)).Using<(double Mu, double Sigma)>((a, b) => Math.Abs(a.Mu - b.Mu) < 0.01 && Math.Abs(a.Sigma - b.Sigma) < 0.01));
    }

    [Test]
    public void One_size_has_no_spread() => Assert.That(SizeFit.Of([new TraceJob(0, 1, 8), new TraceJob(1, 1, 8)]).Sigma, Is.Zero);
}
