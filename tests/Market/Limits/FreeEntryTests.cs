using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Limits;

/// <summary>Anybody may build and does as soon as it pays: the first earn well, and more come until the next would earn its capital cost and no more.</summary>
public sealed class FreeEntryTests
{
    private const int Cards = 16;
    private const int Years = 16;

    [Test]
    public void Value_of_the_last_to_enter_is_near_zero()
    {
        (double First, double Last, int Built) = Values(buyers: 600);
        TestContext.Out.WriteLine(FormattableString.Invariant($"value over investment: first {First:F2}, last {Last:F2}, {Built} built"));
        Assert.That(First, Is.GreaterThan(0.5));
        Assert.That(Last, Is.EqualTo(0).Within(0.3));
    }

    [Test]
    public void Twice_the_demand_brings_twice_the_centers_at_the_same_value()
    {
        (_, double last, int built) = Values(buyers: 600);
        (_, double lastOfTwice, int builtOfTwice) = Values(buyers: 1200);
        TestContext.Out.WriteLine(FormattableString.Invariant($"{built} and {builtOfTwice} built, value {last:F2} and {lastOfTwice:F2}"));
        Assert.That((double)builtOfTwice / built, Is.EqualTo(2).Within(0.4));
    }

    private static (double First, double Last, int Built) Values(int buyers)
    {
        Scenario scenario = BareMarket.Scenario.Years(Years).Buyers(buyers).Rents(rents => rents with { MostChangeShare = 0.1 })
            .Owners(owner => owner with { Prospects = 200, OpportunitiesPerYear = 0.03, AppraisalStrictness = 1, HurdleRate = 0.08, SupportShare = 100 });
        double opening = BareMarket.Run(scenario.NoEntry().Days(400), Cards).Rows.Of<LeaseRow>().First().RentCnyPerCardHour;
        double perPflopDay = 24 / scenario.Demand.Work[0].MedianPflops;
        scenario = scenario.Segments(segment => segment with { BudgetFactor = 2 * opening * perPflopDay / scenario.Demand.ReferenceValueCnyPerPflopDay, BudgetSigma = 0.5 });
        scenario = scenario with
        {
            Supply = scenario.Supply with
            {
                Shipments = [.. Enumerable.Range(0, 4 * (Years + 1)).Select(quarter => new Shipment { Card = scenario.Cards[0].Id, Quarter = $"{2023 + (quarter / 4)}-Q{1 + (quarter % 4)}", Units = 4000, Sigma = 0 })],
            },
            Centers = scenario.Centers with
            {
                Stages = scenario.Centers.Stages with { TenderDays = 10, AwardDays = 10, ConstructionDays = 30, InstallDays = 5, Sigma = 0 },
                Appraisal = scenario.Centers.Appraisal with { OptimismSigma = 0, CardFillWeight = 100, TrendBelievedShare = 1 },
                Entry = scenario.Centers.Entry with { CountsPipelineShare = 1 },
            },
        };
        RunRecord record = BareMarket.Run(scenario, Cards).Record;
        CenterRow[] built = [.. record.Centers.Where(center => center.NpvCny is not null).OrderBy(center => center.Opened)];
        TestContext.Out.WriteLine(string.Join(' ', built.Select(center => FormattableString.Invariant($"{center.Opened:yyyy-MM}:{center.NpvCny / center.CapexCny:F2}/{center.TakeUp:F2}"))));
        double Mean(IEnumerable<CenterRow> centers) => centers.Average(center => center.NpvCny!.Value / center.CapexCny);
        return (Mean(built.Take(3)), Mean(built.TakeLast(Math.Max(1, built.Length / 3))), built.Length);
    }
}
