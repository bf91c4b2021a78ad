using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;

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
    private long _squares;

    /// <summary>Cards leased today.</summary>
    public int Cards { get; private set; }

    /// <summary>Rent of all of them for a day.</summary>
    public Money RentPerDay { get; private set; }

    public IReadOnlyList<Lease> Running => _leases;

    /// <summary>Cards of a lease, mean over leased cards, above 0; not a number while none is leased.</summary>
    public double UsualCards => (double)_squares / Cards;

    public void Add(Lease lease)
    {
        _leases.Add(lease);
        Count(lease, +1);
    }

    /// <summary>Takes off the leases whose last day this was.</summary>
    public void EndDay(int day)
    {
        for (int i = _leases.Count - 1; i >= 0; i--)
        {
            if (_leases[i].LastDay <= day)
            {
                Count(_leases[i], -1);
                _leases.RemoveAt(i);
            }
        }
    }

    private void Count(Lease lease, int sign)
    {
        Cards += sign * lease.Cards;
        RentPerDay += lease.RentPerDay * sign;
        _squares += sign * (long)lease.Cards * lease.Cards;
    }
}

/// <summary>What a center prefers in a tenant: rent per card-day first, then a known tenant, then length.</summary>
internal static class TenantPreference
{
    /// <summary>Today's applications, the preferred first.</summary>
    public static List<(double Score, AgentId Buyer, Application Application)> Order(LeasingInputs inputs, ReadOnlySpan<Envelope> letters)
    {
        List<(double Score, AgentId Buyer, Application Application)> applications = [];
        foreach (ref readonly Envelope envelope in letters)
        {
            if (envelope.Letter is Application application)
            {
                applications.Add((Score(inputs, application), envelope.From, application));
            }
        }

        applications.Sort(static (a, b) => b.Score.CompareTo(a.Score) is not 0 and int byScore ? byScore
            : a.Buyer.CompareTo(b.Buyer) is not 0 and int byBuyer ? byBuyer
            : a.Application.Request.Number.CompareTo(b.Application.Request.Number));
        return applications;
    }

    private static double Score(LeasingInputs inputs, Application application) =>
        Math.Log(Math.Max(1e-9, application.RentCnyPerCardHour))
        + (inputs.KnownTenantWorth * application.Familiarity)
        + (inputs.LongerLeaseWorth * Math.Log(application.Request.Days));
}
