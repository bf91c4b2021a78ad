namespace MarketSim.Market.Measures.Welfare;

/// <summary>Who gains or loses by what happens in the market.</summary>
public enum Party
{
    /// <summary>Buyers of compute.</summary>
    Buyers,

    /// <summary>Owners of centers, as investors, as operators and as users of compute for their own work.</summary>
    Owners,

    /// <summary>Suppliers of cards.</summary>
    Suppliers,

    /// <summary>Brokers and platforms.</summary>
    Brokers,

    /// <summary>Banks, and creditors whose bills are never paid.</summary>
    Lenders,

    /// <summary>Public money: subsidies, vouchers, levies.</summary>
    PublicMoney,

    /// <summary>Everybody else: makers of cards, builders, utilities, staff, tenants that the market does not model, users of cards outside the centers.</summary>
    Outside,
}

/// <summary>What the market is good for.</summary>
public enum Benefit
{
    /// <summary>What buyers would pay at most for the work that their leases do.</summary>
    BuyersWork,

    /// <summary>What owners' own work that is served is worth, in whatever center it runs.</summary>
    OwnNeed,

    /// <summary>What tenants pay whose need the market does not model.</summary>
    OtherTenants,

    /// <summary>What is paid for cards that leave the market, new or retired.</summary>
    CardsSoldOutside,

    /// <summary>Capital that is left on the last day.</summary>
    CapitalLeft,
}

/// <summary>What the market uses up.</summary>
public enum Resource
{
    /// <summary>Capital of the centers that operate on the first day.</summary>
    CapitalAtStart,

    /// <summary>Cards, at what makers are paid for them at cost.</summary>
    Cards,

    /// <summary>Halls, power and cooling, network, storage.</summary>
    Halls,

    /// <summary>Energy, before subsidies.</summary>
    Energy,

    /// <summary>Staff, maintenance, bandwidth.</summary>
    Operations,

    /// <summary>Bringing work and data to a center.</summary>
    Deployment,

    /// <summary>Brokers' own running costs.</summary>
    Brokerage,
}

/// <summary>Where a gain or a cost counts.</summary>
/// <param name="Province">Index of the province; -1 for none.</param>
/// <param name="Owner">Index of the type of owner; -1 for none.</param>
internal readonly record struct Spot(int Province, int Owner)
{
    /// <summary>Outside all provinces and types of owner.</summary>
    public static Spot Nowhere => new(-1, -1);
}
