using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Limits;

/// <summary>Two sellers that differ in rent alone, and more cards than anybody wants: their shares of the deals are those of the multinomial logit.</summary>
public sealed class ChoiceLimitTests
{
    [TestCase(0.3, 0.3)]
    [TestCase(1.0, 0.3)]
    [TestCase(1.0, 2.0)]
    public void Shares_of_deals_are_logit(double sensitivity, double noise)
    {
        Scenario scenario = BareMarket.Scenario.Years(4).Matching(matching => matching with { ChoiceNoise = noise })
            .Segments(segment => segment with { PriceSensitivityNaive = sensitivity, PriceSensitivityRational = sensitivity });
        scenario = scenario with
        {
            Centers = scenario.Centers with { OperatingAtStart = 2, Rents = scenario.Centers.Rents with { PenetrationShare = 0.6, PenetrationDays = 3650 } },
            Demand = scenario.Demand with { Buyers = 1000 },
        };
        int next = 0;
        (_, KeepingSink rows) = BareMarket.Run(
            scenario, 4096, change: center => center with { RentPolicy = next++ == 0 ? RentPolicy.ProfitSeeking : RentPolicy.PenetrationThenList });

        List<LeaseRow> leases = [.. rows.Of<LeaseRow>()];
        double[] rents = [.. leases.GroupBy(lease => lease.Center).OrderBy(center => center.Key, StringComparer.Ordinal).Select(center => center.Select(lease => lease.RentCnyPerCardHour).Distinct().Single())];
        double[] weights = [.. rents.Select(rent => Math.Pow(rent, -sensitivity / noise))];
        double expected = weights[0] / weights.Sum();
        string first = leases.Select(lease => lease.Center).Order(StringComparer.Ordinal).First();
        double share = leases.Count(lease => lease.Center == first) / (double)leases.Count;
        TestContext.Out.WriteLine(FormattableString.Invariant($"rents {rents[0]:F2} and {rents[1]:F2}: logit {expected:F4}, simulated {share:F4} of {leases.Count}"));
        Assert.That(leases, Has.Count.GreaterThan(5000));
        Assert.That(share, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - expected) / leases.Count)));
    }
}
