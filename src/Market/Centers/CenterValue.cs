using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Centers;

/// <summary>What a center's cash flow amounts to: payback, value, return, and how well it carries its loan.</summary>
/// <param name="State">How its payback is known.</param>
/// <param name="PaybackYears">Static payback before loans, years from opening; nothing when never or unknown.</param>
/// <param name="PaybackWithoutSubsidyYears">The same without subsidies.</param>
public sealed record CenterValue(PaybackState State, double? PaybackYears, double? PaybackWithoutSubsidyYears)
{
    private const double MonthsPerYear = 12;

    /// <summary>Net present value before loans at the owner's rate, as of the first investment, yuan; nothing when unknown.</summary>
    public double? NpvCny { get; init; }

    /// <summary>Whether income after the run is projected, as in its last 365 days.</summary>
    public bool Projected { get; init; }

    /// <summary>Internal rate of return before loans, per year; nothing when there is none, when several compete, or when it is unknown.</summary>
    public double? Irr { get; init; }

    /// <summary>Internal rates that compete; nothing when it is unknown.</summary>
    public int? IrrRates { get; init; }

    /// <summary>Payback of discounted flows, years from the first investment; nothing when never or unknown.</summary>
    public double? DiscountedPaybackYears { get; init; }

    /// <summary>Net present value of what the owner puts in and takes out: loan, interest and repayment counted, yuan; nothing when unknown.</summary>
    public double? OwnerNpvCny { get; init; }

    /// <summary>Operating income over interest and repayment, all bills of the run with debt service taken together; nothing without any.</summary>
    public double? DebtCover { get; init; }

    /// <summary>The same in the worst year of twelve bills.</summary>
    public double? LowestDebtCover { get; init; }

    /// <summary>The rate per month at which an owner discounts.</summary>
    /// <param name="hurdleRate">Its rate per year.</param>
    internal static double MonthlyRate(double hurdleRate) => Math.Pow(1 + hurdleRate, 1 / MonthsPerYear) - 1;

    /// <summary>What a cash flow amounts to, loans apart.</summary>
    /// <param name="flow">The cash flow.</param>
    /// <param name="openedOn">Day of opening.</param>
    /// <param name="today">Last day that is known.</param>
    /// <param name="lifeEnds">Day on which service life ends.</param>
    /// <param name="hurdleRate">Rate at which the owner discounts, per year.</param>
    /// <param name="months">Flows by month to the end of service life, yuan; nothing when unknown.</param>
    internal static CenterValue Of(CashFlow flow, int openedOn, int today, int lifeEnds, double hurdleRate, out double[]? months)
    {
        (double? years, PaybackState state) = flow.Payback(openedOn, today, lifeEnds, withSubsidy: true);
        (double? bare, _) = flow.Payback(openedOn, today, lifeEnds, withSubsidy: false);
        var value = new CenterValue(state, years, bare);
        months = null;
        if (flow.ToEndOfLife(openedOn, today, lifeEnds) is not { } life)
        {
            return value;
        }

        months = life.Months;
        double rate = MonthlyRate(hurdleRate);
        RateOfReturn irr = Appraisal.InternalRateOfReturn(months);
        return value with
        {
            NpvCny = Appraisal.NetPresentValue(months, rate),
            Projected = life.Projected,
            Irr = irr.Rate is { } monthly ? Math.Pow(1 + monthly, MonthsPerYear) - 1 : null,
            IrrRates = irr.Rates,
            DiscountedPaybackYears = Appraisal.DiscountedPayback(months, rate) / MonthsPerYear,
        };
    }
}
