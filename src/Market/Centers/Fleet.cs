namespace MarketSim.Market.Centers;

/// <summary>The cards of a center: one model.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Cards">Cards in operation.</param>
/// <param name="Domain">Cards in a scale-up domain.</param>
/// <param name="Pflops">Datasheet rate of all of them, PFLOPS (FP16).</param>
internal sealed record Fleet(int Card, int Cards, int Domain, double Pflops);
