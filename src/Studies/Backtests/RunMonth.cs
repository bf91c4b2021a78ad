using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Backtests;

/// <summary>What a run says of one month: the rows from which measures are worked out.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Run">The whole run.</param>
/// <param name="Large">Sums over the tables of requests and leases.</param>
public sealed record RunMonth(DateOnly Month, RunRecord Run, LargeRows Large)
{
    /// <summary>The nation, day by day; never empty.</summary>
    public required IReadOnlyList<NationalDay> Nation { get; init; }

    /// <summary>Card models, day by day.</summary>
    public required IReadOnlyList<CardDay> Cards { get; init; }

    /// <summary>Leases signed, by card model.</summary>
    public required IReadOnlyList<RentMonth> Rents { get; init; }

    /// <summary>Rents by class of cards.</summary>
    public required IReadOnlyList<RentIndexMonth> RentIndices { get; init; }

    /// <summary>Centers by type of owner.</summary>
    public required IReadOnlyList<OwnerMonth> Owners { get; init; }

    /// <summary>The first day after the month.</summary>
    public DateOnly End => Month.AddMonths(1);

    /// <summary>The months of a run, in order.</summary>
    public static IReadOnlyList<RunMonth> Of(RunRecord run, LargeRows large)
    {
        ILookup<DateOnly, CardDay> cards = run.Cards.ToLookup(day => CalendarMonth.Of(day.Date));
        ILookup<DateOnly, RentMonth> rents = run.Rents.ToLookup(row => row.Month);
        ILookup<DateOnly, RentIndexMonth> indices = run.RentIndices.ToLookup(row => row.Month);
        ILookup<DateOnly, OwnerMonth> owners = run.Owners.ToLookup(row => row.Month);
        return
        [
            .. run.National.GroupBy(day => CalendarMonth.Of(day.Date)).OrderBy(month => month.Key).Select(month => new RunMonth(month.Key, run, large)
            {
                Nation = [.. month],
                Cards = [.. cards[month.Key]],
                Rents = [.. rents[month.Key]],
                RentIndices = [.. indices[month.Key]],
                Owners = [.. owners[month.Key]],
            }),
        ];
    }
}
