namespace MarketSim.Market.Books;

/// <summary>What an agent holds, as the books see it. Differences and sums of holdings are holdings.</summary>
public readonly record struct Holdings
{
    /// <summary>Money; the outside world's is negative when the market has earned from it.</summary>
    public Money Cash { get; init; }

    /// <summary>Cards that upstream has shipped to the market so far.</summary>
    public long CardsShippedIn { get; init; }

    /// <summary>Cards in a supplier's stock.</summary>
    public long CardsInStock { get; init; }

    /// <summary>Cards on the way to the agent.</summary>
    public long CardsOnTheWay { get; init; }

    /// <summary>Cards in a center, in operation or not yet.</summary>
    public long CardsInstalled { get; init; }

    /// <summary>Cards taken out of use; they have left the market, whoever bought them second-hand.</summary>
    public long CardsRetired { get; init; }

    /// <summary>Cards sold to consumers and to enterprises' own rooms.</summary>
    public long CardsSoldOutside { get; init; }

    /// <summary>Requests drawn.</summary>
    public long RequestsMade { get; init; }

    /// <summary>Requests that got a lease.</summary>
    public long RequestsServed { get; init; }

    /// <summary>Requests still open.</summary>
    public long RequestsWaiting { get; init; }

    /// <summary>Requests given up.</summary>
    public long RequestsFailed { get; init; }

    /// <summary>Cards held less cards shipped in: zero over a whole market, letters included.</summary>
    public long CardImbalance => CardsInStock + CardsOnTheWay + CardsInstalled + CardsRetired + CardsSoldOutside - CardsShippedIn;

    /// <summary>Requests made less requests accounted for: zero for each agent.</summary>
    public long RequestImbalance => RequestsMade - RequestsServed - RequestsWaiting - RequestsFailed;

    public static Holdings operator +(Holdings a, Holdings b) => Combine(a, b, 1);

    public static Holdings operator -(Holdings a, Holdings b) => Combine(a, b, -1);

    private static Holdings Combine(in Holdings a, in Holdings b, long sign) => new()
    {
        Cash = a.Cash + (b.Cash * sign),
        CardsShippedIn = a.CardsShippedIn + (sign * b.CardsShippedIn),
        CardsInStock = a.CardsInStock + (sign * b.CardsInStock),
        CardsOnTheWay = a.CardsOnTheWay + (sign * b.CardsOnTheWay),
        CardsInstalled = a.CardsInstalled + (sign * b.CardsInstalled),
        CardsRetired = a.CardsRetired + (sign * b.CardsRetired),
        CardsSoldOutside = a.CardsSoldOutside + (sign * b.CardsSoldOutside),
        RequestsMade = a.RequestsMade + (sign * b.RequestsMade),
        RequestsServed = a.RequestsServed + (sign * b.RequestsServed),
        RequestsWaiting = a.RequestsWaiting + (sign * b.RequestsWaiting),
        RequestsFailed = a.RequestsFailed + (sign * b.RequestsFailed),
    };
}
