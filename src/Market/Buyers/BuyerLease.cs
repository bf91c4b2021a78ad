using MarketSim.Market.Books;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Buyers;

/// <summary>A lease as the tenant sees it: what is still to be paid, and what was expected of it.</summary>
/// <param name="Center">Index of the center.</param>
/// <param name="Request">What it serves.</param>
/// <param name="RentPerDay">Rent of all cards for a day.</param>
/// <param name="LastDay">Last day.</param>
/// <param name="PaidUntil">Last day that is paid for.</param>
/// <param name="AchievedOverExpected">Achieved over expected rate.</param>
/// <param name="CostOverBudget">Everything that it costs per PFLOP-day achieved, over what the work is worth.</param>
internal readonly record struct BuyerLease(
    int Center, Request Request, Money RentPerDay, int LastDay, int PaidUntil, double AchievedOverExpected, double CostOverBudget);
