namespace MarketSim.Market.Letters;

/// <summary>A buyer applies for cards at a center.</summary>
/// <param name="Request">What is wanted.</param>
/// <param name="CardCount">Cards that do the work there.</param>
/// <param name="RentCnyPerCardHour">The rent that was listed.</param>
/// <param name="Broker">Index of the broker that made the contact, -1 for none.</param>
/// <param name="Familiarity">Familiarity of the buyer with the center, 0 to 1: a known tenant.</param>
public sealed record Application(
    Request Request, int CardCount, double RentCnyPerCardHour, int Broker, double Familiarity) : Letter;
