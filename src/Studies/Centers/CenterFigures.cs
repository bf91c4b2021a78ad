using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Measures.Statements;

namespace MarketSim.Studies.Centers;

/// <summary>What is kept of a run for the statement of a named center: its value, its tornado, its months, and centers like it.</summary>
public static class CenterFigures
{
    private const double HoursPerDay = 24;
    private const double DaysPerYear = 365.25;

    /// <summary>The row of a named center; nothing when the run has none of that name.</summary>
    public static CenterRow? RowOf(RunRecord record, string name) => record.Centers.FirstOrDefault(center => center.Statement?.Name == name);

    /// <summary>Everything that is kept, as named figures.</summary>
    public static IReadOnlyList<NamedValue> Of(RunRecord record, string name)
    {
        if (RowOf(record, name) is not { Statement: { } statement } row)
        {
            return [];
        }

        DateOnly end = statement.Start.AddDays(statement.Today);
        return
        [
            .. Own(row, statement, end),
            .. Tornado(statement),
            .. CenterMonths.Of(statement),
            .. Peers(record, row, end),
        ];
    }

    private static IEnumerable<NamedValue> Own(CenterRow row, CenterStatement statement, DateOnly end)
    {
        CenterValue value = CenterAppraisal.Of(statement, Repricing.None);
        double takenUp = statement.Months.Sum(month => (double)month.Leased + month.Captive);
        double available = statement.Months.Sum(month => (double)month.Available);
        double rent = Means.Share(statement.Months.Sum(month => month.AccruedRentCny), takenUp * HoursPerDay);
        double takeUp = Means.Share(takenUp, available);
        IEnumerable<NamedValue> like = Like("own.", row, end).Concat(
        [
            new("own.payback_without_subsidy_years", value.PaybackWithoutSubsidyYears ?? double.NaN),
            new("own.discounted_payback_years", value.DiscountedPaybackYears ?? double.NaN),
            new("own.value_projected", value.Projected ? 1 : 0),
            new("own.npv_cny", value.NpvCny ?? double.NaN),
            new("own.owner_npv_cny", value.OwnerNpvCny ?? double.NaN),
            new("own.debt_cover", value.DebtCover ?? double.NaN),
            new("own.lowest_debt_cover", value.LowestDebtCover ?? double.NaN),
            new("own.stage", (double)row.Stage),
            new("own.opened", row.Opened?.DayNumber ?? double.NaN),
            new("own.cards", row.Cards),
            new("own.failed", row.Failed is null ? 0 : 1),
            new("own.mothballed_days", row.MothballedDays),
            new("own.written_off_cny", row.WrittenOffCny),
            new("own.full_load_cny_per_year", statement.Months.Count > 0 ? statement.Months[^1].FullLoadCnyPerYear : double.NaN),
            new("own.break_even_rent_cny_per_card_hour", CenterAppraisal.BreakEvenRent(statement) * rent ?? double.NaN),
            new("own.break_even_take_up", CenterAppraisal.BreakEvenTakeUp(statement) * takeUp ?? double.NaN),
        ]);
        return like.Concat(IdleShares(row));
    }

    /// <summary>Idle card-days by cause, as shares of the card-days available.</summary>
    private static IEnumerable<NamedValue> IdleShares(CenterRow row)
    {
        (Obstacle Cause, long CardDays)[] causes =
        [
            (Obstacle.NoDemand, row.IdleNoDemandCardDays), (Obstacle.NoCapacity, row.IdleNoCapacityCardDays), (Obstacle.UnknownSeller, row.IdleUnknownSellerCardDays),
            (Obstacle.Remote, row.IdleRemoteCardDays), (Obstacle.OverBudget, row.IdleOverBudgetCardDays), (Obstacle.Software, row.IdleSoftwareCardDays),
            (Obstacle.Interconnect, row.IdleInterconnectCardDays), (Obstacle.Hardware, row.IdleHardwareCardDays), (Obstacle.DeploymentCost, row.IdleDeploymentCostCardDays),
            (Obstacle.EffectiveCost, row.IdleEffectiveCostCardDays), (Obstacle.Reserved, row.IdleReservedCardDays), (Obstacle.Closed, row.IdleClosedCardDays),
        ];
        return causes.Select(cause => new NamedValue($"idle.{cause.Cause}", Means.Share(cause.CardDays, row.CardDaysAvailable)));
    }

    private static IEnumerable<NamedValue> Tornado(CenterStatement statement) => CenterDriver.All.SelectMany(driver => ((string Side, double Factor)[])
        [("low", 1 - CenterDriver.Step), ("high", 1 + CenterDriver.Step)], (driver, side) =>
        {
            CenterValue value = CenterAppraisal.Of(statement, driver.At(side.Factor));
            string at = $"tornado.{driver.Id}.{side.Side}.";
            return (NamedValue[])
            [
                new(at + "payback_years", value.PaybackYears ?? double.NaN), new(at + "npv_cny", value.NpvCny ?? double.NaN),
                new(at + "owner_npv_cny", value.OwnerNpvCny ?? double.NaN),
            ];
        }).SelectMany(values => values);

    /// <summary>Centers that were drawn, of the same type of owner and opened in the same year.</summary>
    private static IEnumerable<NamedValue> Peers(RunRecord record, CenterRow own, DateOnly end) => record.Centers
        .Where(center => center.Statement is null && center.Owner == own.Owner && own.Opened is { } day && center.Opened?.Year == day.Year && center.PaybackState != PaybackState.BeforeRun)
        .SelectMany((center, number) => Like($"peer.{number}.", center, end));

    /// <summary>What a center and those like it are compared by.</summary>
    private static IEnumerable<NamedValue> Like(string at, CenterRow row, DateOnly end)
    {
        long takenUp = row.CardDaysLeased + row.CardDaysCaptive;
        double seen = row.Stage == CenterStage.Retired ? double.PositiveInfinity : row.Opened is { } opened ? Math.Max(0, end.DayNumber - opened.DayNumber) / DaysPerYear : double.NaN;
        return
        [
            new(at + "payback_years", row.PaybackYears ?? double.NaN),
            new(at + "payback_state", (double)row.PaybackState),
            new(at + "seen_years", row.PaybackState == PaybackState.Recovered ? row.PaybackYears!.Value : seen),
            new(at + "take_up", row.Opened is null ? double.NaN : row.TakeUp),
            new(at + "rent_cny_per_card_hour", Means.Share(row.RevenueCny, takenUp * HoursPerDay)),
            new(at + "npv_over_capex", row.CapexCny > 0 ? row.NpvCny / row.CapexCny ?? double.NaN : double.NaN),
            new(at + "irr", row.Irr ?? double.NaN),
        ];
    }
}
