using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Measures;

/// <summary>Something that an agent saw or did and that the statistics count. It changes nothing in the market.</summary>
/// <param name="Agent">Who reports.</param>
public abstract record Observation(AgentId Agent);

/// <summary>Upstream's day for a card model.</summary>
/// <param name="Agent">Upstream.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Available">Cards newly available to the market.</param>
/// <param name="Shipped">Cards shipped to suppliers.</param>
public sealed record UpstreamDay(AgentId Agent, Index<CardModel> Card, long Available, long Shipped) : Observation(Agent);

/// <summary>The outside world wants cards.</summary>
/// <param name="Agent">The outside world.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted.</param>
public sealed record OutsideWanted(AgentId Agent, Index<CardModel> Card, long Wanted) : Observation(Agent);

/// <summary>A lot of servers came into a supplier's stock.</summary>
/// <param name="Agent">The supplier.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Servers">Servers in the lot.</param>
/// <param name="CardCount">Cards in the lot.</param>
public sealed record LotArrived(AgentId Agent, Index<CardModel> Card, int Servers, long CardCount) : Observation(Agent);

/// <summary>A supplier sold cards.</summary>
/// <param name="Agent">The supplier.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards sold.</param>
/// <param name="UnitPrice">Price of a card.</param>
/// <param name="UnitCost">What a card had cost the supplier.</param>
/// <param name="Outside">Whether the customer is outside the centers.</param>
public sealed record CardsSold(AgentId Agent, Index<CardModel> Card, long Quantity, Money UnitPrice, Money UnitCost, bool Outside) : Observation(Agent)
{
    /// <summary>Who bought them.</summary>
    public required AgentId Customer { get; init; }

    /// <summary>What all of them had cost, to the fen.</summary>
    public required Money Cost { get; init; }
}

/// <summary>Somebody paid.</summary>
/// <param name="Agent">Who paid.</param>
/// <param name="Payee">Who is paid.</param>
/// <param name="Amount">How much, above 0.</param>
/// <param name="Purpose">What for.</param>
public sealed record PaymentMade(AgentId Agent, AgentId Payee, Money Amount, PaymentPurpose Purpose) : Observation(Agent);

/// <summary>A center operates on the first day.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Invested">What it would cost to build it on that day.</param>
/// <param name="Debt">What it still owes of its loan.</param>
public sealed record CenterTakenOver(AgentId Agent, Money Invested, Money Debt) : Observation(Agent);

/// <summary>A project wants cards.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted; negative when the project turns to a substitute.</param>
/// <param name="Ordered">Cards for which an order stands from now on; negative when it is taken back.</param>
public sealed record CardsWanted(AgentId Agent, Index<CardModel> Card, long Wanted, long Ordered) : Observation(Agent);

/// <summary>A project's order for cards is complete, cut or cancelled.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Planned">Cards first wanted.</param>
/// <param name="Received">Cards that came.</param>
/// <param name="Quotations">Quotations gathered for it.</param>
/// <param name="Missing">Cards that were wanted by now and did not come.</param>
public sealed record CardOrderClosed(AgentId Agent, Index<CardModel> Card, long Planned, long Received, int Quotations, long Missing) : Observation(Agent);

/// <summary>A project awarded a package.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Amount">Amount of the award.</param>
public sealed record PackageAwarded(AgentId Agent, Money Amount) : Observation(Agent);

/// <summary>A project entered a stage of its life.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Stage">The stage entered.</param>
/// <param name="Cards">Cards planned or installed.</param>
public sealed record StageEntered(AgentId Agent, CenterStage Stage, long Cards) : Observation(Agent);

/// <summary>A project changed what it will bring into operation.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Cards">Cards that are planned and not yet in operation.</param>
public sealed record PipelineChanged(AgentId Agent, Index<CardModel> Card, long Cards) : Observation(Agent);

/// <summary>Nobody pays a center's bills any more.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record CenterFailed(AgentId Agent, FailureOutcome Outcome) : Observation(Agent);

/// <summary>The accounts of a failed center are settled.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Amount">Loans and bills written off.</param>
public sealed record CreditorsLost(AgentId Agent, Money Amount) : Observation(Agent);

/// <summary>A closed center sold cards to a builder of another one.</summary>
/// <param name="Agent">The closed center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards sold.</param>
public sealed record UsedCardsSold(AgentId Agent, Index<CardModel> Card, long Quantity) : Observation(Agent);

/// <summary>A center's day, with its books: available = leased + captive + idle, and idle is shared out over obstacles.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Available">Card-days available: cards in operation.</param>
/// <param name="Leased">Card-days leased to others.</param>
/// <param name="Captive">Card-days used by the owner.</param>
/// <param name="IdleBy">Idle card-days by obstacle, indexed by <see cref="Obstacle"/>.</param>
/// <param name="Busy">Card-days in which kernels ran.</param>
/// <param name="AchievedPflopDays">Achieved work, PFLOP-days (PFLOPS times days).</param>
/// <param name="TheoreticalPflopDays">Datasheet rate of the card-days taken up, PFLOP-days.</param>
/// <param name="LowAchieved">Card-days taken up whose achieved share of theory is under a tenth.</param>
/// <param name="Revenue">Rent earned today (accrual).</param>
/// <param name="RunningCost">Cost of running today (accrual).</param>
public sealed record CenterDay(
    AgentId Agent,
    Index<CardModel> Card,
    long Available,
    long Leased,
    long Captive,
    long[] IdleBy,
    double Busy,
    double AchievedPflopDays,
    double TheoreticalPflopDays,
    long LowAchieved,
    Money Revenue,
    Money RunningCost) : Observation(Agent)
{
    /// <summary>Card-days leased under a contract of years; part of those leased.</summary>
    public long UnderContract { get; init; }

    /// <summary>Type of owner whose own work the contract is for, where that is known.</summary>
    public Index<OwnerType>? Tenant { get; init; }

    /// <summary>Power used above what policy's limit of power usage effectiveness allows, kWh.</summary>
    public double KwhOverLimit { get; init; }

    /// <summary>Achieved by the owner's own work, PFLOP-days.</summary>
    public double OwnPflopDays { get; init; }

    /// <summary>Achieved under the contract of years, PFLOP-days.</summary>
    public double TenantPflopDays { get; init; }

    /// <summary>Rent of today of tenants whose need the market does not model.</summary>
    public Money OtherTenantsRent { get; init; }

    /// <summary>Energy of today at the full tariff (accrual).</summary>
    public Money Energy { get; init; }

    /// <summary>Part of it that a subsidy to the power price pays.</summary>
    public Money PowerSubsidy { get; init; }

    /// <summary>Idle card-days on offer: those that the owner does not keep from others.</summary>
    public long IdleOnOffer => Available - Leased - Captive - IdleBy[(int)Obstacle.Reserved] - IdleBy[(int)Obstacle.Closed];
}

/// <summary>A request was drawn.</summary>
/// <param name="Agent">The buyer.</param>
/// <param name="Province">Index of the buyer's province.</param>
/// <param name="Segment">Index of the buyer's segment.</param>
/// <param name="Work">Index of the kind of work.</param>
/// <param name="ReferenceCardDays">Size, card-days of the reference card.</param>
/// <param name="LargeTraining">Whether it is training of a large model.</param>
public sealed record RequestDrawn(
    AgentId Agent, Index<Province> Province, Index<Segment> Segment, Index<WorkType> Work, double ReferenceCardDays, bool LargeTraining) : Observation(Agent);

/// <summary>A request was served or given up.</summary>
/// <param name="Agent">The buyer.</param>
/// <param name="Segment">Index of the buyer's segment.</param>
/// <param name="Row">Its row.</param>
public sealed record RequestClosed(AgentId Agent, Index<Segment> Segment, RequestRow Row) : Observation(Agent);

/// <summary>A lease was signed.</summary>
/// <param name="Agent">The buyer.</param>
/// <param name="Center">Index of the center.</param>
/// <param name="Broker">Index of the broker; none if there was none.</param>
/// <param name="Request">The request that it serves.</param>
/// <param name="ChoiceShare">The chance with which the buyer would choose the center again among its offers, 0 to 1.</param>
/// <param name="Row">Its row.</param>
public sealed record LeaseSigned(AgentId Agent, Index<CenterProfile> Center, Index<BrokerProfile>? Broker, Request Request, double ChoiceShare, LeaseRow Row) : Observation(Agent);

/// <summary>A broker paid for setting up or running.</summary>
/// <param name="Agent">The broker.</param>
/// <param name="Amount">What it paid.</param>
public sealed record BrokerPaid(AgentId Agent, Money Amount) : Observation(Agent);

/// <summary>A supplier or broker entered or left the market.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Entered">True when it entered.</param>
public sealed record EntryOrExit(AgentId Agent, bool Entered) : Observation(Agent);

/// <summary>Public money is paid out or taken in.</summary>
/// <param name="Agent">Who asks for it, or pays it.</param>
/// <param name="Line">The budget line.</param>
/// <param name="Province">Index of the province that it goes to or comes from: the buyer's for vouchers, the center's for all else.</param>
/// <param name="Paid">Paid out; not negative.</param>
/// <param name="Received">Taken in; not negative.</param>
public sealed record PublicMoney(AgentId Agent, BudgetLine Line, Index<Province> Province, Money Paid, Money Received) : Observation(Agent)
{
    /// <summary>Card-days that it buys outright.</summary>
    public long CardDays { get; init; }
}
