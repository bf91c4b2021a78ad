using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>A buyer takes a request to a broker.</summary>
/// <param name="Request">What is wanted.</param>
public sealed record Inquiry(Request Request) : Letter;

/// <summary>A broker's ranked list of offers.</summary>
/// <param name="Number">Number of the buyer's request.</param>
/// <param name="Centers">Indices of centers, best first.</param>
/// <param name="Inquired">Centers that the broker inquired at.</param>
/// <param name="DeploymentHelp">Share of the deployment cost that the broker takes away.</param>
public sealed record Shortlist(int Number, IReadOnlyList<int> Centers, int Inquired, double DeploymentHelp) : Letter;

/// <summary>A buyer applies for cards at a center.</summary>
/// <param name="Request">What is wanted.</param>
/// <param name="CardCount">Cards that do the work there.</param>
/// <param name="RentCnyPerCardHour">The rent that was listed.</param>
/// <param name="Broker">Index of the broker that made the contact, -1 for none.</param>
/// <param name="Familiarity">Familiarity of the buyer with the center, 0 to 1: a known tenant.</param>
public sealed record Application(
    Request Request, int CardCount, double RentCnyPerCardHour, int Broker, double Familiarity) : Letter;

/// <summary>A center accepts; the lease starts today.</summary>
/// <param name="Number">Number of the buyer's request.</param>
/// <param name="CardCount">Cards leased.</param>
/// <param name="RentPerDay">Rent of all of them for a day.</param>
/// <param name="AchievedPflops">What they achieve for this work, PFLOPS.</param>
public sealed record Acceptance(int Number, int CardCount, Money RentPerDay, double AchievedPflops) : Letter;

/// <summary>A center refuses: its cards have gone.</summary>
/// <param name="Number">Number of the buyer's request.</param>
public sealed record Refusal(int Number) : Letter;
