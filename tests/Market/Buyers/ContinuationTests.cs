using MarketSim.Market.Books;
using MarketSim.Market.Buyers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>Work goes on under a further lease, the likelier the less it cost beside its worth.</summary>
public sealed class ContinuationTests
{
    private const int Leases = 20_000;
    private const double Continuation = 0.8;
    private static readonly Index<CenterProfile> Center = new(3);
    private static readonly RequestDraw Usual = Draw(Continuation);

    [TestCase(0.0)]
    [TestCase(0.25)]
    [TestCase(0.7)]
    public void Share_that_goes_on_is_what_is_left_of_the_worth(double costOverBudget)
    {
        double expected = Continuation * (1 - costOverBudget);
        double share = Enumerable.Range(0, Leases).Count(number => GoOn(number, costOverBudget) is not null) / (double)Leases;
        Assert.That(share, Is.EqualTo(expected).Within(5 * Math.Sqrt(expected * (1 - expected) / Leases)));
    }

    [TestCase(1.0)]
    [TestCase(3.0)]
    public void Work_that_cost_all_it_is_worth_ends(double costOverBudget) =>
        Assert.That(Enumerable.Range(0, 1000).Select(number => GoOn(number, costOverBudget)), Has.All.Null);

    [Test]
    public void Work_ends_with_its_lease_where_the_scenario_says_nothing_else()
    {
        RequestDraw draw = Draw(continuation: 0);
        Assert.That(Enumerable.Range(0, 1000).Select(number => draw.GoOn(Ended(Examples.Request with { Number = number }, 0), 50, 0.5)), Has.All.Null);
    }

    [Test]
    public void Further_request_is_the_same_work_at_the_same_place()
    {
        RequestDraw draw = Draw(Continuation);
        (Request before, Request further) = Enumerable.Range(0, 100)
            .Select(number => (Before: draw.Draw(number, 10, 0.2), Further: draw.GoOn(Ended(draw.Draw(number, 10, 0.2), 0), 50, 0.6)))
            .Where(pair => pair.Further is not null)
            .Select(pair => (pair.Before, pair.Further!))
            .First();
        Assert.That(further, Is.EqualTo(before with
        {
            Number = before.Number + (1 << 20),
            Days = further.Days,
            PriceSensitivity = draw.Draw(0, 0, 0.6).PriceSensitivity,
            Rationality = 0.6,
            DrawnOn = 50,
            RunsAt = Center,
        }));
    }

    [Test]
    public void Each_further_lease_is_drawn_anew()
    {
        int[] lasted = [.. Enumerable.Range(0, 5_000).Select(FurtherLeases)];
        Assert.That(lasted.Average(), Is.EqualTo(Continuation / (1 - Continuation)).Within(0.35), "a geometric number of leases");
    }

    private static Request? GoOn(int number, double costOverBudget) =>
        Usual.GoOn(Ended(Examples.Request with { Number = number }, costOverBudget), 50, 0.5);

    private static int FurtherLeases(int number)
    {
        Request? request = Examples.Request with { Number = number };
        int further = -1;
        while (request is not null)
        {
            further++;
            request = Usual.GoOn(Ended(request, costOverBudget: 0), 50, 0.5);
        }

        return further;
    }

    private static BuyerLease Ended(Request request, double costOverBudget) => new(Center, request, Money.Zero, 49, 49, 1, costOverBudget, Purchase: null) { Cards = 1 };

    private static RequestDraw Draw(double continuation)
    {
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario with
        {
            Demand = TinyMarket.Scenario.Demand with { Work = [.. TinyMarket.Scenario.Demand.Work.Select(work => work with { Continuation = continuation })] },
        });
        return new RequestDraw(setting, AgentId.Buyer(0), new BuyerProfile("", Examples.Beijing, Examples.Sme, 20, Ecosystem.Cuda));
    }
}
