namespace MarketSim.Market.Measures.Rows;

/// <summary>The welfare account of a place in a calendar year, or in the part of it that was simulated: what work was worth, what was used up, and what each party has of it.</summary>
/// <remarks>
/// Rows of provinces and of <c>elsewhere</c> add up to the nation's. Those of types of owner hold what belongs to their centers and their own work. Present values count from the first
/// simulated day at the social discount rate.
/// </remarks>
[Table("welfare")]
public sealed record WelfareYear
{
    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>Place: nation, a province, <c>elsewhere</c> for makers of cards and users of cards outside the centers, or a type of owner.</summary>
    public required string Place { get; init; }

    /// <summary>What the place's buyers would have paid at most for the work that their leases did, wherever it ran, yuan.</summary>
    public required double BuyersWorkCny { get; init; }

    /// <summary>What owners' own work that was served is worth, counted where it ran, at most the need, yuan.</summary>
    public required double OwnNeedCny { get; init; }

    /// <summary>What tenants owe for the year whose need the market does not model: their work is taken to be worth its rent, yuan.</summary>
    public required double OtherTenantsCny { get; init; }

    /// <summary>What was paid for cards that left the market, new or retired, yuan.</summary>
    public required double CardsSoldOutsideCny { get; init; }

    /// <summary>Capital left on the last simulated day, what was paid for it less its use so far, yuan; 0 in earlier years.</summary>
    public required double CapitalLeftCny { get; init; }

    /// <summary>Sum of the five before, yuan.</summary>
    public required double BenefitsCny { get; init; }

    /// <summary>Capital of the centers that operated on the first simulated day, at what it would have cost then, less its use, yuan; 0 in later years.</summary>
    public required double CapitalAtStartCny { get; init; }

    /// <summary>Cards bought by centers, and by others outside, at makers' landed cost, yuan.</summary>
    public required double CardsCny { get; init; }

    /// <summary>Halls with power and cooling, network and storage, yuan.</summary>
    public required double HallsCny { get; init; }

    /// <summary>Energy at the full tariff, yuan.</summary>
    public required double EnergyCny { get; init; }

    /// <summary>Staff, maintenance and bandwidth, yuan.</summary>
    public required double OperationsCny { get; init; }

    /// <summary>Bringing work and data to centers, yuan.</summary>
    public required double DeploymentCny { get; init; }

    /// <summary>Brokers' own costs, yuan.</summary>
    public required double BrokerageCny { get; init; }

    /// <summary>Sum of the seven before, yuan.</summary>
    public required double ResourcesCny { get; init; }

    /// <summary>Money and goods that came from other places, less those that went there, yuan; 0 for the nation.</summary>
    public required double NetReceivedCny { get; init; }

    /// <summary>What buyers have of it, yuan.</summary>
    public required double BuyersSurplusCny { get; init; }

    /// <summary>What owners have of it, yuan.</summary>
    public required double OwnersSurplusCny { get; init; }

    /// <summary>What suppliers of cards have of it, their stock at cost, yuan.</summary>
    public required double SuppliersSurplusCny { get; init; }

    /// <summary>What brokers have of it, yuan.</summary>
    public required double BrokersSurplusCny { get; init; }

    /// <summary>What banks and unpaid creditors have of it, their loans at what is still owed on the last day, yuan.</summary>
    public required double LendersSurplusCny { get; init; }

    /// <summary>What public money has of it, yuan; negative when it pays more than it takes.</summary>
    public required double PublicMoneySurplusCny { get; init; }

    /// <summary>What everybody else has of it, above all makers of cards; bills not yet paid count against it, yuan.</summary>
    public required double OutsideSurplusCny { get; init; }

    /// <summary>Present value of benefits, yuan.</summary>
    public required double PresentBenefitsCny { get; init; }

    /// <summary>Present value of resources, yuan.</summary>
    public required double PresentResourcesCny { get; init; }

    /// <summary>Present value of what came from other places, yuan.</summary>
    public required double PresentNetReceivedCny { get; init; }

    /// <summary>Present value of the buyers' part, yuan.</summary>
    public required double PresentBuyersSurplusCny { get; init; }

    /// <summary>Present value of the owners' part, yuan.</summary>
    public required double PresentOwnersSurplusCny { get; init; }

    /// <summary>Present value of the suppliers' part, yuan.</summary>
    public required double PresentSuppliersSurplusCny { get; init; }

    /// <summary>Present value of the brokers' part, yuan.</summary>
    public required double PresentBrokersSurplusCny { get; init; }

    /// <summary>Present value of the lenders' part, yuan.</summary>
    public required double PresentLendersSurplusCny { get; init; }

    /// <summary>Present value of the part of public money, yuan.</summary>
    public required double PresentPublicMoneySurplusCny { get; init; }

    /// <summary>Present value of everybody else's part, yuan.</summary>
    public required double PresentOutsideSurplusCny { get; init; }

    /// <summary>Welfare: benefits less resources, and what came from other places, yuan.</summary>
    public double WelfareCny() => BenefitsCny - ResourcesCny + NetReceivedCny;

    /// <summary>Present value of welfare, yuan.</summary>
    public double PresentWelfareCny() => PresentBenefitsCny - PresentResourcesCny + PresentNetReceivedCny;
}
