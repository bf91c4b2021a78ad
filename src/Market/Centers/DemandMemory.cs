using MarketSim.Market.Inputs;

namespace MarketSim.Market.Centers;

/// <summary>What a center remembers of its own demand: how full its cards on offer were, what it turned away, and at what rent.</summary>
/// <remarks>
/// Cards that are let speak of the rent that they are let at; idle ones, and those that it could have let besides, of the rent asked. By Little's law the card-days
/// turned away in a day are the cards that would be let besides.
/// </remarks>
/// <param name="memoryDays">Memory, days, above 0.</param>
/// <param name="expectedFill">Fill that the owner expects before it knows better, 0 to 1.</param>
/// <param name="openingRent">Rent asked at the opening, yuan per card and hour, above 0.</param>
internal sealed class DemandMemory(double memoryDays, double expectedFill, double openingRent)
{
    private const double HoursPerDay = 24;

    /// <summary>A larger system is hardly different from one without chance.</summary>
    public const int MostServers = 500;

    private double _rent = openingRent;
    private double _leaseCards = 1;
    private double _turnedAway;

    /// <summary>Share of the cards on offer that is let, 0 to 1.</summary>
    public double Fill { get; private set; } = expectedFill;

    /// <summary>Takes note of a day.</summary>
    /// <param name="leases">The leases that run.</param>
    /// <param name="offeredCards">Cards on offer, let or not.</param>
    /// <param name="askedRent">Rent that free cards are offered at, yuan per card and hour.</param>
    /// <param name="turnedAwayCardDays">Card-days of the day's new applications that found no room.</param>
    public void Note(LeaseBook leases, int offeredCards, double askedRent, double turnedAwayCardDays)
    {
        double cards = Math.Max(1, Math.Max(offeredCards, leases.Cards));
        Fill += ((leases.Cards / cards) - Fill) / memoryDays;
        _turnedAway += (turnedAwayCardDays - _turnedAway) / memoryDays;
        double atAsked = cards - leases.Cards + _turnedAway;
        double rent = ((leases.RentPerDay.Yuan / HoursPerDay) + (atAsked * askedRent)) / (leases.Cards + atAsked);
        _rent += (rent - _rent) / memoryDays;
        _leaseCards = leases.Cards > 0 ? leases.UsualCards : _leaseCards;
    }

    /// <summary>Requests of the usual size that there is room for, at least 1.</summary>
    /// <param name="offeredCards">Cards on offer.</param>
    public int Servers(int offeredCards) => (int)Math.Clamp(offeredCards / _leaseCards, 1, MostServers);

    /// <summary>The demand that the center reckons with.</summary>
    /// <param name="inputs">How centers set rents.</param>
    /// <param name="offeredCards">Cards on offer.</param>
    /// <param name="elasticity">Elasticity of demand for a center's cards.</param>
    public LocalDemand Estimate(RentInputs inputs, int offeredCards, double elasticity)
    {
        int servers = Servers(offeredCards);
        double seen = servers * (Fill + (_turnedAway / Math.Max(1, offeredCards)));
        double load = Math.Min(Math.Max(seen, ErlangLoss.LoadAt(servers, Fill, inputs.MostLoadOverRoom)), servers * inputs.MostLoadOverRoom);
        return new(servers, load, _rent, elasticity);
    }
}
