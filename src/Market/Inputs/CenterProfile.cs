namespace MarketSim.Market.Inputs;

/// <summary>Who a center is, or would be.</summary>
/// <param name="NameZh">Name of the center, Chinese.</param>
/// <param name="OwnerNameZh">Name of its owner, Chinese.</param>
/// <param name="Province">Index of its province.</param>
/// <param name="Owner">Type of owner.</param>
/// <param name="StartDay">Day of the idea, counted from the first simulated day (0); for a center that operates on day 0, the day it opened, negative.</param>
/// <param name="OperatingAtStart">Whether it operates on day 0.</param>
/// <param name="SizePflops">Size drawn from the owner's distribution, PFLOPS (FP16), before the build-ahead rule.</param>
/// <param name="Card">Index of the card model it prefers.</param>
/// <param name="Domain">Cards in a scale-up domain.</param>
/// <param name="SoftwareQuality">Quality of its software stack, 0 to 1.</param>
/// <param name="RentPolicy">How it sets rent.</param>
/// <param name="HasAnchor">Whether it finds an anchor tenant.</param>
/// <param name="TenderDays">Announcement to tender, days.</param>
/// <param name="AwardDays">Tender to award, days.</param>
/// <param name="ConstructionDays">Award to hall ready, days.</param>
/// <param name="InstallDays">Last cards to operation, days.</param>
/// <param name="Awards">Packages awarded.</param>
/// <param name="CardMark">A number on [0, 1), evenly spread over an owner type's projects, that says which card model it chooses at award.</param>
public sealed record CenterProfile(
    string NameZh,
    string OwnerNameZh,
    int Province,
    OwnerType Owner,
    int StartDay,
    bool OperatingAtStart,
    double SizePflops,
    int Card,
    int Domain,
    double SoftwareQuality,
    RentPolicy RentPolicy,
    bool HasAnchor,
    int TenderDays,
    int AwardDays,
    int ConstructionDays,
    int InstallDays,
    int Awards,
    double CardMark);
