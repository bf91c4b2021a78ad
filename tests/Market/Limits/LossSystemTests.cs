using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace MarketSim.Market.Tests.Limits;

/// <summary>One center, Poisson arrivals, nobody waits: Erlang's loss system. What is lost depends on cards and offered load alone, not on how lengths are spread.</summary>
public sealed class LossSystemTests
{
    private const int Years = 40;
    private const int YearsPerBatch = 2;

    [TestCase(16, 0.0, 1)]
    [TestCase(24, 0.0, 2)]
    [TestCase(24, 0.8, 3)]
    public void Share_lost_is_erlangs_b(int cards, double lengthSigma, int seed)
    {
        const double MeanDays = 60;
        Scenario scenario = BareMarket.Scenario.Years(Years)
            .Segments(segment => segment with { RequestsPerYear = 1.35 })
            .Work(work => work with { MedianDays = MeanDays / Math.Exp(lengthSigma * lengthSigma / 2), LengthSigma = lengthSigma });

        // A buyer draws on whole days, at most once a day: the chance of a day is that of an exponential interval that ends in it.
        double perDay = scenario.Demand.Buyers * (1 - Math.Exp(-scenario.Demand.Segments[0].RequestsPerYear / 365.25));
        double load = perDay * MeanWholeDays(scenario.Demand.Work[0]);

        (_, KeepingSink rows) = BareMarket.Run(scenario, cards, (ulong)seed);

        var lost = rows.Of<RequestRow>()
            .GroupBy(row => (row.Date.DayNumber - scenario.Horizon.Start.DayNumber) / (int)(365.25 * YearsPerBatch))
            .Skip(1) // the center starts empty
            .Select(batch => batch.Average(row => row.Served ? 0.0 : 1.0))
            .ToList();
        double error = lost.StandardDeviation() / Math.Sqrt(lost.Count);
        double expected = ErlangB(cards, load);
        TestContext.Out.WriteLine(FormattableString.Invariant($"{cards} cards, load {load:F2}: Erlang {expected:F4}, simulated {lost.Mean():F4} +- {error:F4}"));
        Assert.That(error, Is.LessThan(0.02), "enough requests to tell");
        Assert.That(lost.Mean(), Is.EqualTo(expected).Within(4 * error));
        Assert.That(rows.Of<RequestRow>().Where(row => !row.Served), Has.All.Matches<RequestRow>(row => row!.FailedBecause == Obstacle.NoCapacity));
    }

    /// <summary>Erlang's recursion: B(0) = 1, B(c) = a B(c-1) / (c + a B(c-1)).</summary>
    private static double ErlangB(int servers, double load) =>
        Enumerable.Range(1, servers).Aggregate(1.0, (blocked, server) => load * blocked / (server + (load * blocked)));

    /// <summary>Leases last whole days, a begun day counts: E[ceil L] = sum over k of P(L > k).</summary>
    private static double MeanWholeDays(WorkType work) => work.LengthSigma == 0
        ? Math.Ceiling(work.MedianDays)
        : Enumerable.Range(0, (int)work.MaxDays).Sum(day => day == 0 ? 1 : 1 - LogNormal.CDF(Math.Log(work.MedianDays), work.LengthSigma, day));
}
