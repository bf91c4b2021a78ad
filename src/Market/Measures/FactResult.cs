namespace MarketSim.Market.Measures;

/// <summary>One fact of the market, compared with a run.</summary>
/// <param name="Id">F01 to F28.</param>
/// <param name="Question">Which of the five questions, 1 to 5.</param>
/// <param name="Fact">The fact, English.</param>
/// <param name="FactZh">The fact, Chinese.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Target">What it should be, in words and numbers.</param>
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
    string Target,
    IReadOnlyList<NamedValue> Values,
    FactStatus Status,
    FactBasis Basis,
    string Note = "");
