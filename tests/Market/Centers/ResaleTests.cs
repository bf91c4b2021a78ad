using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Limits;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Retired cards are paid for by the outside world at a price that falls with age, and owners reckon with that price.</summary>
public sealed class ResaleTests
{
    private const double DaysPerYear = 365.25;
    private const double Fall = 0.3;

    /// <summary>Half a year, counted from the day before the first on.</summary>
    private const int ServiceDays = 182;

    private static readonly CostInputs Costs = TinyMarket.Scenario.Centers.Costs;

    [TestCase(0, 100_000)]
    [TestCase(1, 70_000)]
    [TestCase(3, 34_300)]
    [TestCase(0.5, 83_666.0027)]
    public void Price_falls_by_the_same_share_each_year(double age, double expected) =>
        Assert.That(Resale.CnyPerCard(Costs with { ResaleFallPerYear = Fall }, 100_000, age), Is.EqualTo(expected).Within(1e-3));

    [Test]
    public void Owners_reckon_with_what_they_will_get_where_cost_moves_with_time_alone()
    {
        const int Years = 8;
        const double Rate = 0.1;
        Scenario scenario = WithCosts(TinyMarket.Scenario, costs => costs with { ServiceYears = Years, ResaleFallPerYear = Fall });
        MarketSetting setting = TinyMarket.Setting(scenario with { Cards = [.. scenario.Cards.Select(card => card with { ImportedShare = 0 })] });
        double then = CostLine.Cny(setting, Examples.A800, (int)(Years * DaysPerYear), doublings: 0);
        Assert.That(then, Is.LessThan(Opening.Upstream(setting).LandedCostCny[Examples.A800]), "cost falls with time");
        Assert.That(
            Resale.PresentCnyPerCard(setting, new Board(setting), Examples.A800, Rate) * Math.Pow(1 + Rate, Years),
            Is.EqualTo(Resale.CnyPerCard(setting.Scenario.Centers.Costs, then, Years)).Within(1e-6));
    }

    [Test]
    public void Retired_center_is_paid_by_the_outside_world()
    {
        (CenterRow center, Money outside) = Retire(Fall);
        (CenterRow worthless, Money outsideOfWorthless) = Retire(fall: 1);
        var price = Money.FromYuan(BareMarket.Scenario.Cards[0].ListCostCny * Math.Pow(1 - Fall, ServiceDays / DaysPerYear));
        Assert.That(center.Stage, Is.EqualTo(CenterStage.Retired));
        Assert.That(center.ResaleCny, Is.EqualTo((price * center.Cards).Yuan).And.GreaterThan(0));
        Assert.That(outsideOfWorthless - outside, Is.EqualTo(price * center.Cards));
        Assert.That(center.NetCashFlowCny - worthless.NetCashFlowCny, Is.EqualTo(center.ResaleCny).Within(1e-6));
    }

    [Test]
    public void Worthless_cards_change_nothing()
    {
        CenterRow center = Retire(Fall).Center;
        CenterRow worthless = Retire(fall: 1).Center;
        Assert.That(worthless.ResaleCny, Is.Zero);
        Assert.That(worthless, Is.EqualTo(center with { ResaleCny = 0, NetCashFlowCny = worthless.NetCashFlowCny }));
    }

    [Test]
    public void Books_of_a_whole_market_balance_while_centers_retire()
    {
        Scenario scenario = WithCosts(TinyMarket.Scenario.Days(730), costs => costs with { ServiceYears = 0.5, ResaleFallPerYear = Fall })
            .Owners(owner => owner with { CapexSubsidyShare = 1 });
        var loop = new MarketLoop(TinyMarket.Setting(scenario));
        loop.Run(new KeepingSink());
        Assert.That(loop.Record.Centers.Count(center => center.Stage == CenterStage.Retired), Is.GreaterThan(6), "those of the first day, and some that were built");
        foreach (CenterRow center in loop.Record.Centers)
        {
            double net = center.OperatingIncomeCny + center.ResaleCny + center.SubsidyCny - center.CapexCny;
            Assert.That(center.NetCashFlowCny, Is.EqualTo(net).Within(0.01), center.Center);
            Assert.That(center.ResaleCny > 0, Is.EqualTo(center.Stage == CenterStage.Retired), center.Center);
        }
    }

    /// <summary>A center without buyers from the day before the first on, and what the outside world has at the end.</summary>
    private static (CenterRow Center, Money Outside) Retire(double fall)
    {
        Scenario scenario = WithCosts(BareMarket.Scenario.Years(1).Buyers(0), costs => costs with { ServiceYears = 0.5, ResaleFallPerYear = fall });
        Population population = PopulationBuilder.Build(scenario, 7);
        population = population with { Centers = [.. population.Centers.Select(center => center with { StartDay = -1 })] };
        Agent? outside = null;
        var loop = new MarketLoop(new MarketSetting(scenario, population, 7), (setting, id) =>
        {
            Agent agent = MarketAgents.Create(setting, id);
            outside = id == AgentId.Outside ? agent : outside;
            return agent;
        });
        loop.Run(new KeepingSink());
        return (loop.Record.Centers.Single(), outside!.Holdings.Cash);
    }

    private static Scenario WithCosts(Scenario scenario, Func<CostInputs, CostInputs> change) =>
        scenario with { Centers = scenario.Centers with { Costs = change(scenario.Centers.Costs) } };
}
