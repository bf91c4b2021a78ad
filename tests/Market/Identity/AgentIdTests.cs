using CsCheck;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Identity;

/// <summary>Ids keep kind and index, are ordered by them, and survive their text form; places follow ids.</summary>
public sealed class AgentIdTests
{
    private static readonly Gen<AgentId> Ids =
        Gen.Select(Choice.Of(Enum.GetValues<AgentKind>()), Gen.Int[0, 134_217_727], (kind, index) => new AgentId(kind, index));

    [Test]
    public void Text_reads_back() => Ids.Sample(id => AgentId.TryParse(id.ToString(), out AgentId read) && read == id);

    [Test]
    public void Order_is_by_kind_then_index() => Gen.Select(Ids, Ids).Sample((a, b) =>
        Math.Sign(a.CompareTo(b)) == Math.Sign((a.Kind, a.Index).CompareTo((b.Kind, b.Index))));

    [TestCase("center")]
    [TestCase("center-")]
    [TestCase("center--1")]
    [TestCase("Center-1")]
    [TestCase("center-134217728")]
    [TestCase("seller-1")]
    [TestCase("")]
    [TestCase(null)]
    public void Other_text_is_no_id(string? text) => Assert.That(AgentId.TryParse(text, out _), Is.False);

    [Test]
    public void Index_out_of_range_is_refused()
    {
        Assert.That(() => AgentId.Buyer(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => AgentId.Buyer(134_217_728), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Roster_numbers_all_agents_in_order_of_id()
    {
        MarketSetting setting = TinyMarket.Setting();
        List<AgentId> ids = [.. setting.AgentIds()];
        Assert.That(ids, Is.Ordered);
        Assert.That(ids.Select(setting.Roster.PlaceOf), Is.EqualTo(Enumerable.Range(0, setting.Roster.Count)));
        Assert.That(Enumerable.Range(0, setting.Roster.Count).Select(setting.Roster.At), Is.EqualTo(ids));
    }
}
