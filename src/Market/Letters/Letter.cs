using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>What one agent tells, pays or sends another.</summary>
public abstract record Letter
{
    /// <summary>Money that travels with the letter: it leaves the sender with it and belongs to the receiver on delivery.</summary>
    public virtual Money Money => default;

    /// <summary>Cards whose ownership travels with the letter.</summary>
    public virtual long Cards => 0;
}
