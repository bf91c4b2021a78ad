using MarketSim.Market.Books;
using MarketSim.Market.Inputs;

namespace MarketSim.Reports.Figures;

/// <summary>The nation over some days: sums of flows, weighted means of shares, last values of stocks.</summary>
public sealed class NationalPeriod
{
    private readonly double _busy;
    private readonly double _achieved;

    /// <summary>Sums up the days.</summary>
    /// <param name="start">First day of the period.</param>
    /// <param name="days">Its rows, in order; at least one.</param>
    public NationalPeriod(DateOnly start, IReadOnlyList<NationalDay> days)
    {
        Start = start;
        Last = days[^1];
        foreach (NationalDay day in days)
        {
            long takenUp = day.CardDaysLeased + day.CardDaysCaptive;
            Available += day.CardDaysAvailable;
            TakenUp += takenUp;
            _busy += takenUp == 0 ? 0.0 : day.BusyShare * takenUp;
            _achieved += takenUp == 0 ? 0.0 : day.AchievedShare * takenUp;
            RequestsMade += day.RequestsMade;
            RequestsServed += day.RequestsServed;
            RequestsFailed += day.RequestsFailed;
            RentCny += day.RentCny;
            RunningCostCny += day.RunningCostCny;
            long[] idle = IdleCauses.Of(day);
            for (int cause = 0; cause < idle.Length; cause++)
                Idle[cause] += idle[cause];
        }

        PriceIndex = Means.OfPositive(days.Select(day => day.CardPriceIndex));
        PriceOverCost = Means.OfPositive(days.Select(day => day.CardPriceOverCost));
        ListedRent = Means.OfPositive(days.Select(day => day.ListedRentCnyPerPflopsHour));
    }

    /// <summary>First day of the period.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day's row: stocks and totals so far.</summary>
    public NationalDay Last { get; }

    /// <summary>Card-days available.</summary>
    public long Available { get; }

    /// <summary>Card-days leased or captive.</summary>
    public long TakenUp { get; }

    /// <summary>Idle card-days by <see cref="Obstacle"/>.</summary>
    public long[] Idle { get; } = new long[Obstacles.Count];

    /// <summary>Requests drawn.</summary>
    public long RequestsMade { get; }

    /// <summary>Requests that got a lease.</summary>
    public long RequestsServed { get; }

    /// <summary>Requests given up.</summary>
    public long RequestsFailed { get; }

    /// <summary>Rent earned, yuan.</summary>
    public double RentCny { get; }

    /// <summary>Cost of running, yuan.</summary>
    public double RunningCostCny { get; }

    /// <summary>Mean price index of data-center cards; not a number before the first sale.</summary>
    public double PriceIndex { get; }

    /// <summary>Mean price over landed cost.</summary>
    public double PriceOverCost { get; }

    /// <summary>Mean rent listed, yuan per hour and datasheet PFLOPS.</summary>
    public double ListedRent { get; }

    /// <summary>TakenUp over available.</summary>
    public double TakeUp => Means.Share(TakenUp, Available);

    /// <summary>Kernels running over sold, weighted by card-days taken up.</summary>
    public double BusyShare => Means.Share(_busy, TakenUp);

    /// <summary>Achieved over theory, weighted by card-days taken up.</summary>
    public double AchievedShare => Means.Share(_achieved, TakenUp);

    /// <summary>The months of a run, in order.</summary>
    public static IReadOnlyList<NationalPeriod> Months(IEnumerable<NationalDay> days) =>
        [.. days.GroupBy(day => CalendarMonth.Of(day.Date)).OrderBy(month => month.Key).Select(month => new NationalPeriod(month.Key, [.. month]))];

    /// <summary>The calendar years of a run, in order.</summary>
    public static IReadOnlyList<NationalPeriod> Years(IEnumerable<NationalDay> days) =>
        [.. days.GroupBy(day => day.Date.Year).OrderBy(year => year.Key).Select(year => new NationalPeriod(new DateOnly(year.Key, 1, 1), [.. year]))];
}

/// <summary>Months and years of a run.</summary>
public static class RunCalendar
{
    private const int FactsYear = 2024;

    /// <summary>The calendar years that a run touches, in order.</summary>
    public static IReadOnlyList<int> Years(RunRecord record) => [.. record.National.Select(day => day.Date.Year).Distinct().Order()];

    /// <summary>The year that answers are about: 2024, or the run's second year when 2024 is not simulated, or its only one.</summary>
    /// <returns>0 when nothing was simulated.</returns>
    public static int FocusYear(RunRecord record)
    {
        IReadOnlyList<int> years = Years(record);
        return years.Count == 0 ? 0 : years.Contains(FactsYear) ? FactsYear : years[Math.Min(1, years.Count - 1)];
    }
}

/// <summary>Idle card-days of a row, by obstacle.</summary>
public static class IdleCauses
{
    /// <summary>Of the nation on a day, indexed by <see cref="Obstacle"/>.</summary>
    public static long[] Of(NationalDay row) => InOrder(
        row.IdleNoDemandCardDays, row.IdleNoCapacityCardDays, row.IdleUnknownSellerCardDays, row.IdleRemoteCardDays, row.IdleOverBudgetCardDays,
        row.IdleSoftwareCardDays, row.IdleInterconnectCardDays, row.IdleHardwareCardDays, row.IdleDeploymentCostCardDays,
        row.IdleEffectiveCostCardDays, row.IdleReservedCardDays, row.IdleClosedCardDays);

    /// <remarks>The order of the arguments is the order of <see cref="Obstacle"/>.</remarks>
    private static long[] InOrder(params long[] cardDays) => cardDays;
}
