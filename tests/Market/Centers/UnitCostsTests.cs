using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
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

    private static UnitCosts Of(double price) => new(Setting, Opening.Policy(Setting), Examples.Beijing, Examples.A800, price);
}
