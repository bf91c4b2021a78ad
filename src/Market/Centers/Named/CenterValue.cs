using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Centers;

/// <summary>What a center's cash flow amounts to: payback, value, return, and how well it carries its loan.</summary>
/// <param name="State">How its payback is known.</param>
/// <param name="PaybackYears">Static payback before loans, years from opening; nothing when never or unknown.</param>
/// <param name="PaybackWithoutSubsidyYears">The same without subsidies.</param>
public sealed record CenterValue(PaybackState State, double? PaybackYears, double? PaybackWithoutSubsidyYears)
{
    /// <summary>Net present value before loans at the owner's rate, as of the first investment, yuan; nothing when unknown.</summary>
    public double? NpvCny { get; init; }

    /// <summary>Whether income after the run is projected, as in its last 365 days.</summary>
    public bool Projected { get; init; }

    /// <summary>Internal rate of return before loans, per year; nothing when there is none, when several compete, or when it is unknown.</summary>
    public double? Irr { get; init; }

    /// <summary>Payback of discounted flows, years from the first investment; nothing when never or unknown.</summary>
    public double? DiscountedPaybackYears { get; init; }

    /// <summary>Net present value of what the owner puts in and takes out: loan, interest and repayment counted, yuan; nothing when unknown.</summary>
    public double? OwnerNpvCny { get; init; }

    /// <summary>Operating income over interest and repayment, all bills of the run with debt service taken together; nothing without any.</summary>
    public double? DebtCover { get; init; }

    /// <summary>The same in the worst year of twelve bills.</summary>
    public double? LowestDebtCover { get; init; }
}
