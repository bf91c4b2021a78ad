namespace MarketSim.Market.Inputs;

/// <summary>Who a buyer is.</summary>
/// <param name="NameZh">Name, Chinese.</param>
/// <param name="Province">Index of its province.</param>
/// <param name="Segment">Its segment.</param>
/// <param name="RequestsPerYear">Its rate of requests on the first day.</param>
/// <param name="Ecosystem">The ecosystem its software is written for.</param>
public sealed record BuyerProfile(string NameZh, int Province, Segment Segment, double RequestsPerYear, Ecosystem Ecosystem);
