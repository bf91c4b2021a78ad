namespace MarketSim.Market.Measures;

/// <summary>One fact of the market, compared with a run.</summary>
/// <param name="Id">F01, F02 and so on.</param>
/// <param name="Question">Which of the five questions, 1 to 5.</param>
/// <param name="Fact">The fact, English.</param>
/// <param name="FactZh">The fact, Chinese.</param>
/// <param name="Metric">What is measured, English.</param>
/// <param name="MetricZh">The same, Chinese; empty in files of older versions.</param>
/// <param name="Target">What the figures should be, in words and numbers, English.</param>
/// <param name="TargetZh">The same, Chinese; empty in files of older versions.</param>
/// <param name="Values">The measured figures by name, in order.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Basis">Whether the model was calibrated to it.</param>
/// <param name="Note">Why it was not evaluated; else empty.</param>
public sealed record FactResult(
    string Id,
    int Question,
    string Fact,
    string FactZh,
    string Metric,
    string MetricZh,
    string Target,
    string TargetZh,
    IReadOnlyList<NamedValue> Values,
    FactStatus Status,
    FactBasis Basis,
    string Note = "");

/// <summary>How a fact stands.</summary>
public enum FactStatus
{
    /// <summary>The values lie in the target.</summary>
    Pass,

    /// <summary>A value lies outside the target.</summary>
    Fail,

    /// <summary>The run does not cover the fact's window, or a paired run that the fact needs has not been made.</summary>
    NotEvaluated,
}

/// <summary>Whether the model was calibrated to a fact.</summary>
public enum FactBasis
{
    /// <summary>Parameters were chosen with this fact in view.</summary>
    Calibrated,

    /// <summary>The fact was not used.</summary>
    HeldOut,
}
