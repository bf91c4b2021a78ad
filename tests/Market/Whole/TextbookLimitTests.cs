using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Whole;

/// <summary>Limits in which theory says what must come out.</summary>
public sealed class TextbookLimitTests
{
    [Test]
    public void Without_demand_everything_idles_for_want_of_it()
    {
        var loop = new MarketLoop(TinyMarket.Setting(TinyMarket.Scenario.Days(120).Buyers(0)
            .Owners(owner => owner with { CaptiveAtOpening = 0, CaptiveCeiling = 0, AnchorProbability = 0 })));
        loop.Run(new KeepingSink());
        Assert.That(loop.Record.National.Sum(day => day.CardDaysAvailable), Is.GreaterThan(0));
        Assert.That(loop.Record.National, Has.All.Matches<NationalDay>(day =>
            day!.TakeUp == 0 && day.IdleNoDemandCardDays + day.IdleReservedCardDays + day.IdleClosedCardDays == day.CardDaysAvailable));
    }

    [Test]
    public void Rational_buyers_without_frictions_take_the_lowest_effective_cost()
    {
        Scenario scenario = TinyMarket.Scenario.Segments(segment => segment with { FamiliarityWorth = 0, LearningPerLease = 1 });
        scenario = scenario with
        {
            Matching = scenario.Matching with
            {
                ChoiceNoise = 0,
                LatencyDisutilityPerMs = 0,
                LatencyMsPer1000Km = 0,
                SearchPerRequest = 1000,
                Rounds = 1,
            },
        };
        var rational = new List<LeaseSigned>();
        var passedUnknown = 0L;
        var loop = new MarketLoop(TinyMarket.Setting(scenario), (setting, id) => new ListeningAgent(MarketAgents.Create(setting, id), (_, observation) =>
        {
            if (observation is LeaseSigned { Request.Rationality: 1 } lease)
            {
                rational.Add(lease);
            }
            else if (observation is CenterDay day)
            {
                passedUnknown += day.IdleBy[(int)Obstacle.UnknownSeller];
            }
        }));
        loop.Run(new KeepingSink());
        Assert.That(rational.Count(lease => lease.Row.Offers > 1), Is.GreaterThan(50));
        Assert.That(passedUnknown, Is.Zero, "everybody knows every center");
        Assert.That(rational, Has.All.Matches<LeaseSigned>(lease =>
            lease!.Row.EffectiveCostCnyPerPflopDay == lease.Row.LowestEffectiveCostCnyPerPflopDay));
    }

    [Test]
    public void With_unlimited_supply_no_request_fails_for_capacity()
    {
        Scenario scenario = TinyMarket.Scenario.Owners(owner => owner with { MedianPflops = 20_000, SizeSigma = 0, MaxPflops = 20_000, OfferedShare = 1 });
        var sink = new KeepingSink();
        new MarketLoop(TinyMarket.Setting(scenario.NoEntry())).Run(sink);
        Assert.That(sink.Of<RequestRow>().Count(row => row.Served), Is.GreaterThan(100));
        Assert.That(sink.Of<RequestRow>(), Has.None.Matches<RequestRow>(row => row!.FailedBecause == Obstacle.NoCapacity));
    }

    [Test]
    public void Without_centers_every_request_fails_for_want_of_a_seller()
    {
        Scenario scenario = TinyMarket.Scenario.NoEntry();
        scenario = scenario with { Centers = scenario.Centers with { OperatingAtStart = 0 } };
        var sink = new KeepingSink();
        new MarketLoop(TinyMarket.Setting(scenario)).Run(sink);
        Assert.That(sink.Of<RequestRow>().ToList(), Is.Not.Empty.And.All.Matches<RequestRow>(row => row!.FailedBecause == Obstacle.UnknownSeller));
    }

    [Test]
    public void Same_seed_draws_the_same_requests_whatever_is_offered()
    {
        Dictionary<string, double> Sizes(Scenario scenario)
        {
            var sizes = new Dictionary<string, double>();
            new MarketLoop(TinyMarket.Setting(scenario), (setting, id) => new ListeningAgent(MarketAgents.Create(setting, id), (day, observation) =>
            {
                if (observation is RequestDrawn drawn && drawn.Agent.Kind == AgentKind.Buyer)
                {
                    sizes.Add($"{drawn.Agent} {day} {sizes.Count}", drawn.ReferenceCardDays);
                }
            })).Run(new KeepingSink());
            return sizes;
        }

        Scenario scenario = TinyMarket.Scenario.Days(200);
        Scenario dearer = scenario with { Centers = scenario.Centers with { Rents = scenario.Centers.Rents with { TargetPaybackYears = 1 } } };
        Assert.That(Sizes(dearer), Is.EqualTo(Sizes(scenario)).And.Not.Empty);
    }
}
