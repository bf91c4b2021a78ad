namespace MarketSim.Market.Inputs;

/// <summary>What the figures of a card's performance rest on.</summary>
public enum PerformanceBasis
{
    /// <summary>The scenario itself gives them.</summary>
    Given,

    /// <summary>Kernels that were timed on the card.</summary>
    Measured,

    /// <summary>Timings of the card that others published.</summary>
    Published,

    /// <summary>The card's datasheet, and what other cards reach at the same arithmetic intensity.</summary>
    Estimated,
}
