using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>A center accepts; the lease starts today.</summary>
/// <param name="Number">Number of the buyer's request.</param>
/// <param name="CardCount">Cards leased.</param>
/// <param name="RentPerDay">Rent of all of them for a day.</param>
/// <param name="AchievedPflops">What they achieve for this work, PFLOPS.</param>
public sealed record Acceptance(int Number, int CardCount, Money RentPerDay, double AchievedPflops) : Letter;
