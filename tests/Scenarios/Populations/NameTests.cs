using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Scenarios.Tests.Populations;

public sealed class NameTests
{
    private static readonly Population[] Drawn = [.. Enumerable.Range(1, 5).Select(seed => PopulationBuilder.Build(Markets.Small, (ulong)seed))];

    [Test]
    public void Names_are_chinese_characters_only()
    {
        foreach (string name in Drawn.SelectMany(AllNames))
        {
            Assert.That(name, Has.Length.InRange(4, 30));
            Assert.That(name.All(character => character is >= '\u4E00' and <= '\u9FFF'), name);
        }
    }

    [Test]
    public void No_two_centers_suppliers_or_brokers_share_a_name()
    {
        foreach (Population population in Drawn)
        {
            Assert.That(population.Centers.Select(center => center.NameZh), Is.Unique);
            Assert.That(population.Suppliers.Select(supplier => supplier.NameZh), Is.Unique);
            Assert.That(population.Brokers.Select(broker => broker.NameZh), Is.Unique);
        }
    }

    [Test]
    public void A_center_is_named_after_a_place_of_its_province()
    {
        CenterProfile[] ningxia = [.. Drawn.SelectMany(population => population.Centers).Where(center => center.Province == 1)];

        Assert.That(ningxia, Is.Not.Empty);
        Assert.That(ningxia.Select(center => center.NameZh), Has.All.Matches("中卫|银川|吴忠|宁夏"));
    }

    [Test]
    public void Universities_carry_the_name_of_one() =>
        Assert.That(
            Drawn.SelectMany(population => population.Centers).Where(center => center.Owner == Markets.Owner("university")).Select(center => center.OwnerNameZh),
            Has.All.Matches("(大学|学院|研究院|研究所)$"));

    [Test]
    public void Firms_that_buy_are_companies() =>
        Assert.That(
            Drawn.SelectMany(population => population.Buyers).Where(buyer => buyer.Segment == Markets.Segment("sme") || buyer.Segment == Markets.Segment("startup")).Select(buyer => buyer.NameZh),
            Has.All.EndsWith("有限公司"));

    [Test]
    public void Districts_of_a_municipality_are_no_cities() =>
        Assert.That(
            Drawn.SelectMany(population => population.Buyers).Where(buyer => buyer.Segment == Markets.Segment("government") && buyer.Province == 0).Select(buyer => buyer.NameZh),
            Has.All.StartsWith("北京市"));

    private static IEnumerable<string> AllNames(Population population) =>
    [
        .. population.Suppliers.Select(supplier => supplier.NameZh),
        .. population.Centers.SelectMany(center => new[] { center.NameZh, center.OwnerNameZh }),
        .. population.Brokers.Select(broker => broker.NameZh),
        .. population.Buyers.Select(buyer => buyer.NameZh),
    ];
}
