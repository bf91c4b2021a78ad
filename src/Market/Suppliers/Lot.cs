using MarketSim.Market.Books;

namespace MarketSim.Market.Suppliers;

/// <summary>Cards that came together, at one cost; sold first in, first out.</summary>
internal sealed class Lot(long cards, Money unitCost, int arrivedOn)
{
    public long Cards { get; set; } = cards;

    public Money UnitCost { get; } = unitCost;

    public int ArrivedOn { get; } = arrivedOn;
}
