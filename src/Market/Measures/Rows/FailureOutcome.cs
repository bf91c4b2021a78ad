namespace MarketSim.Market.Measures.Rows;

/// <summary>What became of a center whose bills nobody paid any more.</summary>
public enum FailureOutcome
{
    /// <summary>Another owner took it over and runs it on.</summary>
    TakenOver,

    /// <summary>Its cards were sold one by one and the site was given up.</summary>
    BrokenUp,
}
