using MarketSim.Market.Identity;

namespace MarketSim.Market.Inputs;

/// <summary>The agents that a scenario and a seed give: who they are, before anything happens.</summary>
/// <remarks>Lists are indexed by the agent's index. Indices named inside (province, card) point into the scenario's lists.</remarks>
public sealed record Population
{
    /// <summary>The suppliers, with those that may enter later.</summary>
    public required IReadOnlyList<SupplierProfile> Suppliers { get; init; }

    /// <summary>The centers: operating ones first, then projects under way, then all that may be built, then those that the scenario names.</summary>
    public required IReadOnlyList<CenterProfile> Centers { get; init; }

    /// <summary>The brokers, with those that may enter later.</summary>
    public required IReadOnlyList<BrokerProfile> Brokers { get; init; }

    /// <summary>The buyers.</summary>
    public required IReadOnlyList<BuyerProfile> Buyers { get; init; }
}

/// <summary>Who a supplier is.</summary>
/// <param name="NameZh">Company name, Chinese.</param>
/// <param name="Province">Index of its province.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Cards">Indices of the card models it carries, ascending; at least one.</param>
/// <param name="PresentAtStart">Whether it trades on the first day.</param>
/// <param name="LeadDays">Days from its order to arrival.</param>
public sealed record SupplierProfile(string NameZh, Index<Province> Province, SupplierTier Tier, IReadOnlyList<Index<CardModel>> Cards, bool PresentAtStart, int LeadDays);

/// <summary>Who a center is, or would be.</summary>
/// <param name="NameZh">Name of the center, Chinese.</param>
/// <param name="OwnerNameZh">Name of its owner, Chinese.</param>
/// <param name="Province">Index of its province.</param>
/// <param name="Owner">Index of the type of owner.</param>
/// <param name="StartDay">Day of opening for a center that operates on day 0, and of announcement for a project that is under way then, both negative; else the day of the owner's first look.</param>
/// <param name="OperatingAtStart">Whether it operates on day 0.</param>
/// <param name="SizePflops">Size drawn from the owner's distribution of the first day, PFLOPS (FP16), before the build-ahead rule.</param>
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
/// <param name="Named">What the scenario says of a center that it names, by index; nothing for one that is drawn.</param>
public sealed record CenterProfile(
    string NameZh,
    string OwnerNameZh,
    Index<Province> Province,
    Index<OwnerType> Owner,
    int StartDay,
    bool OperatingAtStart,
    double SizePflops,
    Index<CardModel> Card,
    int Domain,
    double SoftwareQuality,
    RentPolicy RentPolicy,
    bool HasAnchor,
    int TenderDays,
    int AwardDays,
    int ConstructionDays,
    int InstallDays,
    int Awards,
    double CardMark,
    Index<NamedCenter>? Named = null);

/// <summary>Who a broker is.</summary>
/// <param name="NameZh">Name, Chinese.</param>
/// <param name="Province">Index of its province.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="PresentAtStart">Whether it works on the first day.</param>
/// <param name="Reach">Relative weight with which buyers have it as a contact.</param>
public sealed record BrokerProfile(string NameZh, Index<Province> Province, BrokerKind Kind, bool PresentAtStart, double Reach);

/// <summary>Who a buyer is.</summary>
/// <param name="NameZh">Name, Chinese.</param>
/// <param name="Province">Index of its province.</param>
/// <param name="Segment">Index of its segment.</param>
/// <param name="RequestsPerYear">Its rate of requests on the first day.</param>
/// <param name="Ecosystem">The ecosystem its software is written for.</param>
public sealed record BuyerProfile(string NameZh, Index<Province> Province, Index<Segment> Segment, double RequestsPerYear, Ecosystem Ecosystem);
