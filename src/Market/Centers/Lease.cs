using MarketSim.Market.Books;

namespace MarketSim.Market.Centers;

/// <summary>Cards leased to a buyer until a day.</summary>
/// <param name="Cards">Cards leased.</param>
/// <param name="LastDay">Last day of the lease.</param>
/// <param name="AchievedShare">Achieved over datasheet rate.</param>
/// <param name="RentPerDay">Rent of all the cards for a day.</param>
internal readonly record struct Lease(int Cards, int LastDay, double AchievedShare, Money RentPerDay);
