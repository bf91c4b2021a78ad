using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.World;

/// <summary>Daily availability adds up to the quarter's figure.</summary>
public sealed class ShipmentPlanTests
{
    [Test]
    public void Days_of_a_quarter_add_up_to_its_figure()
    {
        MarketSetting setting = Certain(0);
        var plan = new ShipmentPlan(setting);
        foreach (Shipment shipment in setting.Scenario.Supply.Shipments)
        {
            int year = shipment.Quarter[..4] switch { "2023" => 2023, _ => 2024 };
            int quarter = shipment.Quarter[^1] - '0';
            double sum = Enumerable.Range(0, setting.Days)
                .Where(day => setting.DateOf(day).Year == year && (setting.DateOf(day).Month + 2) / 3 == quarter)
                .Sum(day => plan.OnDay(setting.CardIndex[shipment.Card], day));
            Assert.That(sum, Is.EqualTo(shipment.Units).Within(1e-6), $"{shipment.Card} in {shipment.Quarter}");
        }
    }

    [Test]
    public void Quarter_that_is_not_named_ships_nothing() =>
        Assert.That(new ShipmentPlan(Certain(0)).OnDay(Examples.A800, Certain(0).DayOf(new DateOnly(2024, 3, 1))), Is.Zero);

    [Test]
    public void Changes_reach_the_models_named_in_quarters_that_begin_later_and_multiply()
    {
        MarketSetting before = Certain(0);
        Scenario scenario = before.Scenario;
        MarketSetting setting = TinyMarket.Setting(scenario with
        {
            Supply = scenario.Supply with
            {
                ShipmentChanges =
                [
                    new ShipmentChange { From = new DateOnly(2023, 10, 1), Factor = 0.5 },
                    new ShipmentChange { From = new DateOnly(2023, 9, 1), Factor = 0, Cards = [scenario.Cards[Examples.A800].Id] },
                ],
            },
        });
        (ShipmentPlan usual, ShipmentPlan changed) = (new ShipmentPlan(before), new ShipmentPlan(setting));
        (int august, int october) = (setting.DayOf(new DateOnly(2023, 8, 15)), setting.DayOf(new DateOnly(2023, 10, 15)));
        Assert.That(changed.OnDay(Examples.A800, august), Is.EqualTo(usual.OnDay(Examples.A800, august)).And.GreaterThan(0));
        Assert.That(changed.OnDay(Examples.A800, october), Is.Zero);
        Assert.That(changed.OnDay(new(1), october), Is.EqualTo(usual.OnDay(new(1), october) / 2).And.GreaterThan(0));
    }

    [Test]
    public void Nothing_is_shipped_before_release()
    {
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario with
        {
            Cards = [.. TinyMarket.Scenario.Cards.Select(card => card with { Release = new DateOnly(2023, 8, 1) })],
        });
        var plan = new ShipmentPlan(setting);
        Assert.That(plan.OnDay(Examples.A800, 30), Is.Zero);
        Assert.That(plan.OnDay(Examples.A800, 31), Is.GreaterThan(0));
    }

    [Test]
    public void Uncertainty_is_lognormal_around_the_figure()
    {
        const double Sigma = 0.25;
        double[] logs = [.. Enumerable.Range(0, 2000).Select(seed => Math.Log(new ShipmentPlan(Certain(Sigma, (ulong)seed)).OnDay(Examples.A800, 0) * 92 / 400))];
        Assert.That(logs.Average(), Is.EqualTo(0).Within(5 * Sigma / Math.Sqrt(logs.Length)));
        Assert.That(Math.Sqrt(logs.Average(x => x * x)), Is.EqualTo(Sigma).Within(5 * Sigma / Math.Sqrt(2.0 * logs.Length)));
    }

    private static MarketSetting Certain(double sigma, ulong seed = 7)
    {
        Scenario scenario = TinyMarket.Scenario;
        scenario = scenario with { Supply = scenario.Supply with { Shipments = [.. scenario.Supply.Shipments.Select(shipment => shipment with { Sigma = sigma })] } };
        return new MarketSetting(scenario, Nobody, seed);
    }

    private static Population Nobody { get; } = new() { Suppliers = [], Centers = [], Brokers = [], Buyers = [] };
}
