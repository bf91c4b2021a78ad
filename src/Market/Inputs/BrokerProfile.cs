namespace MarketSim.Market.Inputs;

/// <summary>Who a broker is.</summary>
/// <param name="NameZh">Name, Chinese.</param>
/// <param name="Province">Index of its province.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="PresentAtStart">Whether it works on the first day.</param>
/// <param name="Reach">Relative weight with which buyers have it as a contact.</param>
public sealed record BrokerProfile(string NameZh, int Province, BrokerKind Kind, bool PresentAtStart, double Reach);
