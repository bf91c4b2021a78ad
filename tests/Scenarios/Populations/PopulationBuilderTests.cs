using System.Globalization;
using System.Text.Json;
using CsCheck;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Scenarios.Tests.Populations;

public sealed class PopulationBuilderTests
{
    [Test]
    public void Same_seed_same_population() => Gen.ULong.Sample(
        seed => Text(PopulationBuilder.Build(Markets.WithBuyers(50), seed)) == Text(PopulationBuilder.Build(Markets.WithBuyers(50), seed)), iter: 10);

    [Test]
    public void Another_seed_another_population() =>
        Assert.That(Text(PopulationBuilder.Build(Markets.Small, 1)), Is.Not.EqualTo(Text(PopulationBuilder.Build(Markets.Small, 2))));

    [TestCase("tr-TR")]
    [TestCase("zh-CN")]
    [TestCase("ar-SA")]
    [NonParallelizable]
    public void Culture_does_not_matter(string culture)
    {
        string expected = Text(PopulationBuilder.Build(Markets.Small, 7));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(Text(PopulationBuilder.Build(Markets.Small, 7)), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void More_buyers_change_nobody_else()
    {
        Population few = PopulationBuilder.Build(Markets.WithBuyers(300), 5);
        Population many = PopulationBuilder.Build(Markets.WithBuyers(400), 5);

        Assert.That(many.Buyers.Take(300), Is.EqualTo(few.Buyers));
        Assert.That(many.Centers, Is.EqualTo(few.Centers));
        Assert.That(many.Brokers, Is.EqualTo(few.Brokers));
        Assert.That(Text(many.Suppliers), Is.EqualTo(Text(few.Suppliers)));
    }

    [Test]
    public void More_traders_change_no_other_supplier()
    {
        Scenario more = Markets.Small with
        {
            Supply = Markets.Small.Supply with { Tiers = [Markets.Small.Supply.Tiers[0], Markets.Small.Supply.Tiers[1] with { Count = 30 }] },
        };

        Assert.That(
            Text(PopulationBuilder.Build(more, 5).Suppliers.Take(22)), Is.EqualTo(Text(PopulationBuilder.Build(Markets.Small, 5).Suppliers)));
    }

    [Test]
    public void Counts_are_those_of_the_scenario()
    {
        Population population = PopulationBuilder.Build(Markets.Small, 3);

        Assert.That(population.Suppliers, Has.Count.EqualTo(22));
        Assert.That(population.Brokers, Has.Count.EqualTo(50));
        Assert.That(population.Buyers, Has.Count.EqualTo(2000));
        Assert.That(population.Centers.Count(center => center.OperatingAtStart), Is.EqualTo(80));
        Assert.That(population.Centers.Count(center => !center.OperatingAtStart), Is.EqualTo(332));
        Assert.That(population.Suppliers.Count(supplier => supplier.Tier == SupplierTier.Trader && supplier.PresentAtStart), Is.InRange(7, 9));
    }

    [Test]
    public void Every_card_that_ships_has_a_seller_on_the_first_day() => Gen.ULong.Sample(
        seed =>
        {
            HashSet<int> carried = [.. PopulationBuilder.Build(Markets.WithBuyers(0), seed).Suppliers.Where(supplier => supplier.PresentAtStart).SelectMany(supplier => supplier.Cards)];
            return carried.SetEquals([1, 2, 3]);
        },
        iter: 30);

    [Test]
    public void A_scenario_without_agents_gives_none()
    {
        Scenario empty = Markets.WithBuyers(0) with
        {
            Supply = Markets.Small.Supply with { Tiers = [], Shipments = [] },
            Centers = Markets.Small.Centers with { OperatingAtStart = 0, Owners = [.. Markets.Small.Centers.Owners.Select(owner => owner with { Prospects = 0 })] },
            Brokers = Markets.Small.Brokers with { Kinds = [] },
        };
        Population population = PopulationBuilder.Build(empty, 1);

        Assert.That(population.Suppliers.Count + population.Centers.Count + population.Brokers.Count + population.Buyers.Count, Is.Zero);
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
