using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Limits;

/// <summary>Markets of perfect competition, and of none.</summary>
public sealed class CompetitionLimitTests
{
    [Test]
    public void Rents_of_many_identical_sellers_fall_to_marginal_cost()
    {
        const int Centers = 20;
        Scenario scenario = BareMarket.Scenario.Years(12).Rents(rents => rents with { MostChangeShare = 0.1 });
        scenario = scenario with { Centers = scenario.Centers with { OperatingAtStart = Centers } };
        (RunRecord record, KeepingSink rows) = BareMarket.Run(scenario, 64);

        var costs = new UnitCosts(TinyMarket.Setting(scenario), Opening.Policy(TinyMarket.Setting(scenario)), new(0), new(0), scenario.Cards[0].ListCostCny);
        List<LeaseRow> last = [.. rows.Of<LeaseRow>().Where(lease => lease.Date > scenario.Horizon.End.AddDays(-365))];
        Assert.That(rows.Of<LeaseRow>().First().RentCnyPerCardHour, Is.GreaterThan(5 * costs.MarginalPerHour), "it starts from what pays the investment back");
        Assert.That(last, Has.Count.GreaterThan(100));
        Assert.That(last, Has.All.Matches<LeaseRow>(lease => lease!.RentCnyPerCardHour / costs.MarginalPerHour is >= 1 and < 1.03));
        Assert.That(record.National[^1].TakeUp, Is.LessThan(scenario.Centers.Rents.ExpectedFill), "there is more capacity than work");
    }

    [Test]
    public void With_one_seller_and_one_buyer_all_is_traded_at_the_asking_price_when_the_work_is_worth_it([Values(0.5, 0.99, 1.01, 2)] double worth)
    {
        // What the work costs there: the cost-plus rent of the one center, for the one card that it takes.
        Scenario scenario = BareMarket.Scenario.Years(10).Buyers(1);
        double rent = BareMarket.Run(scenario, BareMarket.ServerCards).Rows.Of<LeaseRow>().First().RentCnyPerCardHour;
        double cost = rent * 24 / scenario.Demand.Work[0].MedianPflops;
        double factor = worth * cost / scenario.Demand.ReferenceValueCnyPerPflopDay;
        scenario = scenario.Segments(segment => segment with { BudgetFactor = factor, RequestsPerYear = 6 });

        List<RequestRow> requests = [.. BareMarket.Run(scenario, BareMarket.ServerCards).Rows.Of<RequestRow>()];
        List<LeaseRow> leases = [.. BareMarket.Run(scenario, BareMarket.ServerCards).Rows.Of<LeaseRow>()];
        Assert.That(requests, Has.Count.GreaterThan(20));
        if (worth > 1)
        {
            Assert.That(requests, Has.All.Matches<RequestRow>(request => request!.Served));
            Assert.That(leases, Has.All.Matches<LeaseRow>(lease => Math.Abs(lease!.RentCnyPerCardHour - rent) < 1e-9));
        }
        else
        {
            Assert.That(requests, Has.All.Matches<RequestRow>(request => request!.FailedBecause == Obstacle.OverBudget));
        }
    }

    [Test]
    public void Unlimited_free_supply_leaves_no_request_unmet()
    {
        // All the tiny market's kinds of work, segments and places, and as many cards of each ecosystem as anybody could want, for nothing.
        Scenario tiny = TinyMarket.Scenario.NoEntry();
        Scenario scenario = tiny.Owners(owner => owner with { MedianPflops = 1e6, SizeSigma = 0, MaxPflops = 1e7, OfferedShare = 1, CaptiveAtOpening = 0, AnchorProbability = 0, AppraisalStrictness = 0, SupportShare = 100 });
        scenario = scenario with
        {
            Cards = [.. tiny.Cards.Select(card => card with { ListCostCny = 100, MemoryGb = 192, LinkGbS = 900 })],
            Provinces = [.. tiny.Provinces.Select(province => province with { PowerPriceCnyPerKwh = 0, ProjectWeight = 1 })],
            Centers = scenario.Centers with
            {
                OperatingAtStart = 40,
                Costs = tiny.Centers.Costs with { HallCnyPerKw = 0, StaffCnyPerCardYear = 0, BandwidthCnyPerCardDay = 0, ServiceYears = 50 },
            },
            Matching = tiny.Matching with { OnlineDataCnyPerTb1000Km = 0, OfflineDataCnyPerTb = 0, EcosystemFeasibleQuality = 0, SearchPerRequest = 200 },
        };
        var sink = new KeepingSink();
        new MarketLoop(TinyMarket.Setting(scenario)).Run(sink);
        List<RequestRow> requests = [.. sink.Of<RequestRow>()];
        Assert.That(requests, Has.Count.GreaterThan(500));
        Assert.That(requests, Has.All.Matches<RequestRow>(request => request!.Served));
    }

    [Test]
    public void Without_switching_cost_and_with_full_information_there_is_one_price()
    {
        // Six sellers of the same thing that price it in three ways.
        Scenario scenario = BareMarket.Scenario.Years(4).Rents(rents => rents with { MostChangeShare = 0.05 });
        scenario = scenario with
        {
            Centers = scenario.Centers with { OperatingAtStart = 6 },
            Demand = scenario.Demand with { Buyers = 300 },
        };
        RentPolicy[] policies = Enum.GetValues<RentPolicy>();
        int next = 0;
        (RunRecord record, KeepingSink rows) = BareMarket.Run(scenario, 1024, change: center => center with { RentPolicy = policies[next++ % policies.Length] });

        List<IGrouping<DateOnly, LeaseRow>> days = [.. rows.Of<LeaseRow>().GroupBy(lease => lease.Date).Where(day => day.Count() > 1)];
        Assert.That(days, Has.Count.GreaterThan(200));
        Assert.That(days.Select(day => day.Max(lease => lease.RentCnyPerCardHour) - day.Min(lease => lease.RentCnyPerCardHour)), Has.All.EqualTo(0));
        Assert.That(record.Centers.Count(center => center.CardDaysLeased > 0), Is.GreaterThan(1), "the lowest price moves from seller to seller");
    }
}
