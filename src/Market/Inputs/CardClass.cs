namespace MarketSim.Market.Inputs;

/// <summary>The market that a card model is made for.</summary>
public enum CardClass
{
    /// <summary>Data centers.</summary>
    DataCenter,

    /// <summary>Consumers; data centers buy it too.</summary>
    Consumer,
}
