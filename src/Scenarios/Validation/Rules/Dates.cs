namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>Dates in messages, and the rule that most pairs of them follow.</summary>
internal static class Dates
{
    public static string Write(DateOnly date) => date.ToString(DateShape.Format, CultureInfo.InvariantCulture);

    /// <summary>Refuses a last day that is before its first day.</summary>
    public static void CheckOrder(Spot from, Spot to, Findings findings)
    {
        if (from.Date is { } first && to.Date is { } last && last < first)
        {
            to.Refuse(findings, $"{Write(last)} is before the first day", $"{Write(first)} or later");
        }
    }
}
