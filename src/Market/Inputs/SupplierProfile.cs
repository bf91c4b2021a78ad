namespace MarketSim.Market.Inputs;

/// <summary>Who a supplier is.</summary>
/// <param name="NameZh">Company name, Chinese.</param>
/// <param name="Province">Index of its province.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Cards">Indices of the card models it carries, ascending; at least one.</param>
/// <param name="PresentAtStart">Whether it trades on the first day.</param>
/// <param name="LeadDays">Days from its order to arrival.</param>
public sealed record SupplierProfile(
    string NameZh, int Province, SupplierTier Tier, IReadOnlyList<int> Cards, bool PresentAtStart, int LeadDays);
