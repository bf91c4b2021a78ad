namespace MarketSim.Scenarios.Traces;

/// <summary>Units of traces.</summary>
public static class TraceUnits
{
    /// <summary>Time.</summary>
    public const string Seconds = "s";

    /// <summary>Accelerator cards, which may be shared.</summary>
    public const string Cards = "cards";

    /// <summary>Tokens of a language model.</summary>
    public const string Tokens = "tokens";
}
