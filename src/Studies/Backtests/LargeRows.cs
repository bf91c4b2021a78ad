using MarketSim.Market.Inputs;

namespace MarketSim.Studies.Backtests;

/// <summary>What measures take from the tables of requests and leases, which no record holds: sums by month.</summary>
public sealed class LargeRows
{
    private readonly Dictionary<(DateOnly Month, string Work), double> _requested = [];
    private readonly Dictionary<(DateOnly Month, string Center), double> _leased = [];

    /// <summary>Adds a request.</summary>
    /// <param name="date">Day on which it was drawn.</param>
    /// <param name="work">Id of the kind of work.</param>
    /// <param name="cardDays">Size, card-days of the reference card.</param>
    public void AddRequest(DateOnly date, string work, double cardDays) => Add(_requested, (CalendarMonth.Of(date), work), cardDays);

    /// <summary>Adds a lease, to each month its share.</summary>
    /// <param name="date">First day.</param>
    /// <param name="center">Id of the center.</param>
    /// <param name="cards">Cards leased.</param>
    /// <param name="days">Length, days.</param>
    public void AddLease(DateOnly date, string center, int cards, int days)
    {
        DateOnly end = date.AddDays(days);
        while (date < end)
        {
            DateOnly next = CalendarMonth.Of(date).AddMonths(1);
            DateOnly until = next < end ? next : end;
            Add(_leased, (CalendarMonth.Of(date), center), (double)cards * (until.DayNumber - date.DayNumber));
            date = until;
        }
    }

    /// <summary>Card-days requested in a month for some kinds of work; for all kinds if none is named.</summary>
    internal double Requested(DateOnly month, IReadOnlyList<string> work) =>
        _requested.Where(sum => sum.Key.Month == month && (work.Count == 0 || work.Contains(sum.Key.Work))).OrderBy(sum => sum.Key.Work, StringComparer.Ordinal).Sum(sum => sum.Value);

    /// <summary>Card-days leased at a center in a month.</summary>
    internal double Leased(DateOnly month, string center) => _leased.GetValueOrDefault((month, center));

    private static void Add<TKey>(Dictionary<TKey, double> sums, TKey key, double value)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + value;
}
