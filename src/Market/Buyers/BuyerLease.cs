using MarketSim.Market.Books;

namespace MarketSim.Market.Buyers;

/// <summary>A lease as the tenant sees it: what is still to be paid, and what was expected of it.</summary>
/// <param name="Center">Index of the center.</param>
/// <param name="RentPerDay">Rent of all cards for a day.</param>
/// <param name="LastDay">Last day.</param>
/// <param name="PaidUntil">Last day that is paid for.</param>
/// <param name="AchievedOverExpected">Achieved over expected rate.</param>
internal readonly record struct BuyerLease(int Center, Money RentPerDay, int LastDay, int PaidUntil, double AchievedOverExpected);
