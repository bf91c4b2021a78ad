using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Populations;
using MarketSim.Testing;

namespace MarketSim.Market.Tests.Centers.Named;

/// <summary>The shipped center of 1,000 H100-class cards costs what such centers cost.</summary>
public sealed class ZhongweiTests
{
    private const int Cards = 1000;
    private const double Million = 1e6;

    private static readonly Lazy<(CenterProfile Center, UnitCosts Costs, MarketSetting Setting)> Zhongwei = new(Load);

    [Test]
    public void Investment_is_about_350_million_yuan()
    {
        UnitCosts costs = Zhongwei.Value.Costs;
        Assert.That(costs.CapexCny * Cards / Million, Is.EqualTo(350).Within(5));
        Assert.That(costs.CardCny * Cards / Million, Is.EqualTo(282).Within(1), "cards with their servers");
        Assert.That(costs.HallCny * Cards / Million, Is.EqualTo(15.7).Within(0.1), "hall, power and cooling");
        Assert.That(costs.FittingCny * Cards / Million, Is.EqualTo(52.3).Within(0.1), "network, storage and deployment");
    }

    [Test]
    public void Running_at_full_load_is_about_50_million_yuan_a_year_interest_apart()
    {
        UnitCosts costs = Zhongwei.Value.Costs;
        Assert.That(costs.RunningPerYear(1) * Cards / Million, Is.EqualTo(50).Within(3));
        Assert.That(costs.EnergyPerHour(1) * 8766 * Cards / Million, Is.EqualTo(4.2).Within(0.1), "power");
    }

    [Test]
    public void The_market_has_it_as_it_is_described()
    {
        (CenterProfile center, _, MarketSetting setting) = Zhongwei.Value;
        Assert.That(setting.Scenario.Provinces[center.Province].Id, Is.EqualTo("Ningxia"));
        Assert.That(setting.Owners[center.Owner].Id, Is.EqualTo("market"));
        Assert.That((center.NameZh, center.HasAnchor, center.Domain, center.SoftwareQuality), Is.EqualTo(("中卫智算中心", false, 8, 0.5)));
        Assert.That(setting.TermsOf(center).Owner.DebtShare, Is.EqualTo(0.5));
        Assert.That(setting.Population.Centers.Count(one => one.Named is not null), Is.EqualTo(1));
        Assert.That(setting.TermsOf(setting.Population.Centers[0]).Owner, Is.SameAs(setting.Owners[setting.Population.Centers[0].Owner]), "others have the terms of their type");
    }

    private static (CenterProfile, UnitCosts, MarketSetting) Load()
    {
        Scenario scenario = ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, "what-if", "my-center-zhongwei.yaml")).Scenario!;
        MarketSetting setting = new(scenario, PopulationBuilder.Build(scenario, 1), 1);
        CenterProfile center = setting.Population.Centers[^1];
        PolicyNotice policy = Opening.Policy(setting);
        return (center, UnitCosts.Of(setting, policy, center, center.Card, setting.TermsOf(center).CardPriceCny!.Value), setting);
    }
}
