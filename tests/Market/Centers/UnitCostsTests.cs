using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>What a card costs, and the rent that earns it back.</summary>
public sealed class UnitCostsTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly Gen<(double Price, double Years, double Fill, double Subsidy)> Cases =
        Gen.Select(Gen.Double[5_000, 300_000], Gen.Double[0.5, 20], Gen.Double[0.05, 1], Gen.Double[0, 1]);

    [Test]
    public void Cost_plus_rent_pays_back_in_exactly_its_years() => Cases.Sample(c =>
    {
        UnitCosts costs = Of(c.Price);
        double income = costs.NetPerYear(costs.CostPlusRent(c.Years, c.Fill, c.Subsidy), c.Fill);
        return Math.Abs((income * c.Years) - (costs.CapexCny * (1 - c.Subsidy))) < 1e-6 * costs.CapexCny;
    });

    [Test]
    public void Cost_plus_rent_falls_with_fill_years_and_subsidy() => Cases.Sample(c =>
    {
        UnitCosts costs = Of(c.Price);
        double rent = costs.CostPlusRent(c.Years, c.Fill, c.Subsidy);
        return costs.CostPlusRent(c.Years * 1.1, c.Fill, c.Subsidy) <= rent
            && costs.CostPlusRent(c.Years, Math.Min(1, c.Fill * 1.1), c.Subsidy) <= rent
            && costs.CostPlusRent(c.Years, c.Fill, Math.Min(1, c.Subsidy + 0.1)) <= rent;
    });

    [Test]
    public void A_sold_hour_costs_its_margin_more_than_an_idle_one()
    {
        UnitCosts costs = Of(120_000);
        const double HoursPerYear = 8766;
        Assert.That(costs.RunningPerYear(1) - costs.RunningPerYear(0), Is.EqualTo(HoursPerYear * costs.MarginalPerHour).Within(1e-6));
        Assert.That(costs.EnergyPerHour(0), Is.EqualTo(costs.EnergyPerHourAtFullLoad * Setting.Scenario.Centers.Costs.IdlePowerShare).Within(1e-12));
    }

    [Test]
    public void Energy_is_power_times_overhead_times_tariff()
    {
        // 400 W a card, 1.6 for the server, PUE 1.3, 0.56 yuan per kWh in Beijing.
        Assert.That(Of(120_000).EnergyPerHourAtFullLoad, Is.EqualTo(0.4 * 1.6 * 1.3 * 0.56).Within(1e-12));
    }

    [Test]
    public void Subsidy_lowers_the_tariff_not_below_zero()
    {
        var policy = Opening.Policy(Setting) with { PowerSubsidyCnyPerKwh = [.. Setting.Scenario.Provinces.Select(_ => 9.0)] };
        Assert.That(new UnitCosts(Setting, policy, Examples.Beijing, Examples.A800, 120_000).EnergyPerHourAtFullLoad, Is.Zero);
    }

    [TestCase(0.5, 0.2, 0.4)]
    [TestCase(0.9, 1.0, 0.5, Description = "as much as there is room for: all of it would not fit")]
    [TestCase(0.6, 0.0, 0.4)]
    [TestCase(0.6, 0.3, 1.0, Description = "cards that run all day have no room in the valley")]
    public void A_swing_of_the_tariff_saves_what_is_moved_from_peak_to_valley(double swing, double shiftable, double busy)
    {
        Scenario scenario = TinyMarket.Scenario with { Centers = TinyMarket.Scenario.Centers with { Costs = TinyMarket.Scenario.Centers.Costs with { ShiftableLoadShare = shiftable } } };
        MarketSetting setting = TinyMarket.Setting(scenario);
        UnitCosts Costs(double amount) => new(setting, Opening.Policy(setting) with { PeakValleySwing = [.. scenario.Provinces.Select(_ => amount)] }, Examples.Beijing, Examples.A800, 120_000);
        double moved = Math.Min(shiftable, (1 / busy) - 1);
        // Hour by hour: a third of the day is peak, flat and valley.
        double idle = scenario.Centers.Costs.IdlePowerShare;
        double Hours(double price, double load) => 8 * price * (idle + ((1 - idle) * busy * load));
        double day = Hours(1 + swing, 1 - moved) + Hours(1, 1) + Hours(1 - swing, 1 + moved);
        Assert.That(Costs(swing).EnergyPerHour(busy), Is.EqualTo(Costs(0).EnergyPerHourAtFullLoad * day / 24).Within(1e-12));
        Assert.That(busy * (1 + moved), Is.LessThanOrEqualTo(1 + 1e-12));
    }

    [Test]
    public void A_limit_makes_halls_dearer_and_energy_cheaper_where_it_binds()
    {
        UnitCosts Costs(double limit) =>
            new(Setting, Opening.Policy(Setting) with { PueLimit = [.. Setting.Scenario.Provinces.Select(_ => limit)] }, Examples.Beijing, Examples.A800, 120_000);
        UnitCosts usual = Of(120_000);
        Assert.That(Costs(1.5), Is.EqualTo(usual), "it does not bind");
        Assert.That(Costs(1.2).HallCny, Is.EqualTo(usual.HallCny * (1 + Setting.Scenario.Centers.Costs.CoolingShareOfHall)).Within(1e-9));
        Assert.That(Costs(1.2).EnergyPerHour(0.5), Is.EqualTo(usual.EnergyPerHour(0.5) * 1.2 / 1.3).Within(1e-12));
    }

    private static UnitCosts Of(double price) => new(Setting, Opening.Policy(Setting), Examples.Beijing, Examples.A800, price);
}
