using MarketSim.Market.Books;
using MarketSim.Reports.Pictures;

namespace MarketSim.Reports.Tests.Pictures;

public sealed class PaletteTests
{
    [Test]
    public void No_two_causes_of_idle_cards_have_the_same_colour() =>
        Assert.That(Enumerable.Range(0, Obstacles.Count).Select(index => Palette.Of(index).ToHex()), Is.Unique);
}
