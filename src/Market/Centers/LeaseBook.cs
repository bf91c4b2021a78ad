using MarketSim.Market.Books;

namespace MarketSim.Market.Centers;

/// <summary>Cards leased to a buyer until a day.</summary>
/// <param name="Cards">Cards leased.</param>
/// <param name="LastDay">Last day of the lease.</param>
/// <param name="AchievedShare">Achieved over datasheet rate.</param>
/// <param name="RentPerDay">Rent of all the cards for a day.</param>
internal readonly record struct Lease(int Cards, int LastDay, double AchievedShare, Money RentPerDay);

/// <summary>The leases that run at a center.</summary>
internal sealed class LeaseBook
{
    private readonly List<Lease> _leases = [];

    /// <summary>Cards leased today.</summary>
    public int Cards { get; private set; }

    public IReadOnlyList<Lease> Running => _leases;

    public void Add(Lease lease)
    {
        _leases.Add(lease);
        Cards += lease.Cards;
    }

    /// <summary>Takes off the leases whose last day this was.</summary>
    public void EndDay(int day)
    {
        for (int i = _leases.Count - 1; i >= 0; i--)
        {
            if (_leases[i].LastDay <= day)
            {
                Cards -= _leases[i].Cards;
                _leases.RemoveAt(i);
            }
        }
    }
}
