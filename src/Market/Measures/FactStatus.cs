namespace MarketSim.Market.Measures;

/// <summary>How a fact stands.</summary>
public enum FactStatus
{
    /// <summary>The value lies in the target.</summary>
    Pass,

    /// <summary>The value lies outside the target.</summary>
    Fail,

    /// <summary>The run does not cover the fact's window, or the paired run it needs has not been made.</summary>
    NotEvaluated,
}
