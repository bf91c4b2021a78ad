namespace MarketSim.Market.Measures.Rows;

/// <summary>The stages of a center's life.</summary>
public enum CenterStage
{
    /// <summary>Not yet thought of.</summary>
    Unborn,

    /// <summary>Announced.</summary>
    Announced,

    /// <summary>Put out to tender.</summary>
    Tendered,

    /// <summary>Awarded; the hall is built and cards are on order.</summary>
    Awarded,

    /// <summary>Hall and cards are there and being installed.</summary>
    Installing,

    /// <summary>In operation.</summary>
    Operating,

    /// <summary>Given up before it opened.</summary>
    Cancelled,

    /// <summary>Cards taken out of use.</summary>
    Retired,

    /// <summary>Built, but closed until it pays to run it again.</summary>
    Mothballed,

    /// <summary>Given up because nobody paid its bills; its cards are sold.</summary>
    Failed,
}
