using MarketSim.Reports.Pictures;

namespace MarketSim.Reports.Tests.Pictures;

public sealed class ProvinceTilesTests
{
    [Test]
    public void There_are_31_tiles_and_no_two_lie_on_each_other()
    {
        Assert.That(ProvinceTiles.All, Has.Count.EqualTo(31));
        Assert.That(ProvinceTiles.All.Select(tile => (tile.Column, tile.Row)), Is.Unique);
        Assert.That(ProvinceTiles.All.Select(tile => tile.Code), Is.Unique);
        Assert.That(ProvinceTiles.All.Select(tile => tile.CodeZh), Is.Unique);
        Assert.That(ProvinceTiles.All.All(tile => tile is { Column: >= 0 and < ProvinceTiles.Columns, Row: >= 0 and < ProvinceTiles.Rows }));
    }

    [TestCase("Ningxia", 1, 0, "Shanxi")]
    [TestCase("Ningxia", 0, 1, "Shaanxi")]
    [TestCase("Xinjiang", -1, 0, "Xinjiang")]
    [TestCase("Hainan", 0, -1, "Guangdong")]
    public void A_step_leads_to_the_next_tile(string from, int columns, int rows, string to) =>
        Assert.That(ProvinceTiles.Step(ProvinceTiles.Find(from)!, columns, rows).Id, Is.EqualTo(to));

    [Test]
    public void A_province_that_is_made_up_has_no_tile() => Assert.That(ProvinceTiles.Find("Nowhere"), Is.Null);
}
