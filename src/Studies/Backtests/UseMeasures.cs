using MarketSim.Market.Measures.Rows;
using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>Measures of how centers are used, and for what.</summary>
internal static class UseMeasures
{
    private const double Decile = 0.1;

    public static IReadOnlyList<Measure> All { get; } =
    [
        new("take_up", MeasureUnit.Share, MeasureSubject.Owners, new("Card-days leased or used by the owner over card-days available", "上架率"))
        {
            OfMonth = (month, owners) =>
            {
                OwnerMonth[] rows = [.. month.Owners.Where(row => owners.Contains(row.Owner))];
                return Means.Share(rows.Sum(row => row.CardDaysLeased + row.CardDaysCaptive), rows.Sum(row => row.CardDaysAvailable));
            },
        },
        new("let_share_lower_decile", MeasureUnit.Share, MeasureSubject.Owners, new("Leased share of the center at the lower decile", "出租率下十分位"))
        {
            OfMonth = (month, owners) => Means.Quantile(LetShares(month, owners), Decile),
        },
        new("let_share_upper_decile", MeasureUnit.Share, MeasureSubject.Owners, new("Leased share of the center at the upper decile", "出租率上十分位"))
        {
            OfMonth = (month, owners) => Means.Quantile(LetShares(month, owners), 1 - Decile),
        },
        new("let_share_new", MeasureUnit.Share, MeasureSubject.Owners, new("Leased share of centers in their first year", "投运首年出租率"))
        {
            OfMonth = (month, owners) =>
            {
                CenterRow[] young = [.. Standing(month, owners).Where(center => center.Opened?.AddYears(1) >= month.End)];
                return Means.Share(young.Sum(center => month.Large.Leased(month.Month, center.Center)), young.Sum(center => CardDays(month, center)));
            },
        },
        new("requested_share", MeasureUnit.Share, MeasureSubject.Work, new("Share of the card-days requested in the market", "占市场需求卡日的比重"))
        {
            OfMonth = (month, work) => Means.Share(month.Large.Requested(month.Month, work), month.Large.Requested(month.Month, [])),
        },
    ];

    private static IEnumerable<double> LetShares(RunMonth month, IReadOnlyList<string> owners) =>
        Standing(month, owners).Select(center => Means.Share(month.Large.Leased(month.Month, center.Center), CardDays(month, center)));

    /// <summary>Centers in operation for the whole month.</summary>
    /// <remarks>Retired centers are left out: the table does not say since when they are. A site that opened hall by hall counts whole from its opening on.</remarks>
    private static IEnumerable<CenterRow> Standing(RunMonth month, IReadOnlyList<string> owners) => month.Run.Centers.Where(center =>
        owners.Contains(center.Owner) && center.Stage == CenterStage.Operating && center.Cards > 0 && !(center.Opened > month.Month));

    private static double CardDays(RunMonth month, CenterRow center) => (double)center.Cards * month.Nation.Count;
}
