using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Letters;

/// <summary>A letter with its addresses.</summary>
/// <param name="To">The receiver.</param>
/// <param name="From">The sender.</param>
/// <param name="Number">Place among the letters that the sender wrote in one step, from 0.</param>
/// <param name="Letter">What it says.</param>
public readonly record struct Envelope(AgentId To, AgentId From, int Number, Letter Letter) : IComparable<Envelope>
{
    /// <summary>Order of delivery: by receiver, then sender, then number.</summary>
    public int CompareTo(Envelope other)
    {
        int order = To.CompareTo(other.To);
        order = order != 0 ? order : From.CompareTo(other.From);
        return order != 0 ? order : Number.CompareTo(other.Number);
    }
}

/// <summary>What one agent tells, pays or sends another.</summary>
public abstract record Letter
{
    /// <summary>Money that travels with the letter: it leaves the sender with it and belongs to the receiver on delivery.</summary>
    public virtual Money Money => default;

    /// <summary>Cards whose ownership travels with the letter.</summary>
    public virtual long Cards => 0;
}

/// <summary>A supplier, or an owner under a frame contract, asks upstream for cards; it takes the place of what was asked before.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted; 0 calls the order back.</param>
public sealed record UpstreamOrder(Index<CardModel> Card, long Wanted) : Letter;

/// <summary>Upstream ships cards to a supplier (they are the supplier's from now on and arrive later) or, under a frame contract, to a site.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards shipped.</param>
/// <param name="UnitCost">Price of a card with its share of the server: landed cost to a supplier, with the contract's markup to a site.</param>
public sealed record Delivery(Index<CardModel> Card, long Quantity, Money UnitCost) : Letter
{
    /// <inheritdoc/>
    public override long Cards => Quantity;
}

/// <summary>A center asks a supplier for a quotation, and says how much it pays at most, as public tenders do.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards wanted.</param>
/// <param name="PaysAtMost">Highest price of a card that it accepts.</param>
public sealed record Tender(Index<CardModel> Card, long Wanted, Money PaysAtMost) : Letter;

/// <summary>A supplier quotes.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Available">Cards it could deliver from stock.</param>
/// <param name="UnitPrice">Price of a card with its share of the server.</param>
/// <param name="ComesOn">Day on which its next delivery comes; none when nothing is on the way.</param>
public sealed record Quotation(Index<CardModel> Card, long Available, Money UnitPrice, int? ComesOn = null) : Letter;

/// <summary>An order to a supplier, at a price that it quoted or posted.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Wanted">Cards ordered.</param>
/// <param name="UnitPrice">The price that the customer agreed to.</param>
public sealed record CardOrder(Index<CardModel> Card, long Wanted, Money UnitPrice) : Letter;

/// <summary>A supplier delivers cards, all that it could of what was ordered; the customer pays on receipt.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Quantity">Cards delivered; 0 when the stock had gone.</param>
/// <param name="UnitPrice">Price of a card.</param>
public sealed record Consignment(Index<CardModel> Card, long Quantity, Money UnitPrice) : Letter
{
    /// <inheritdoc/>
    public override long Cards => Quantity;
}

/// <summary>A buyer takes a request to a broker.</summary>
/// <param name="Request">What is wanted.</param>
public sealed record Inquiry(Request Request) : Letter;

/// <summary>A broker's ranked list of offers.</summary>
/// <param name="Number">Number of the buyer's request.</param>
/// <param name="Centers">Indices of centers, best first.</param>
/// <param name="Inquired">Centers that the broker inquired at.</param>
/// <param name="DeploymentHelp">Share of the deployment cost that the broker takes away.</param>
public sealed record Shortlist(int Number, IReadOnlyList<Index<CenterProfile>> Centers, int Inquired, double DeploymentHelp) : Letter;

/// <summary>The policy office offers a buyer cards that a public budget rents for it.</summary>
/// <param name="Number">Number of the buyer's request.</param>
/// <param name="Center">Index of the center.</param>
/// <param name="Purchase">What the center gets and what the buyer pays.</param>
public sealed record PublicOffer(int Number, Index<CenterProfile> Center, PublicPurchase Purchase) : Letter;

/// <summary>A buyer has signed a lease for which a public budget pays.</summary>
/// <param name="Number">Number of the buyer's request.</param>
public sealed record PurchaseTaken(int Number) : Letter;

/// <summary>A buyer applies for cards at a center.</summary>
/// <param name="Request">What is wanted.</param>
/// <param name="CardCount">Cards that do the work there.</param>
/// <param name="RentCnyPerCardHour">The rent that was listed.</param>
/// <param name="Broker">Index of the broker that made the contact; none if the buyer came by itself.</param>
/// <param name="Familiarity">Familiarity of the buyer with the center, 0 to 1: a known tenant.</param>
public sealed record Application(Request Request, int CardCount, double RentCnyPerCardHour, Index<BrokerProfile>? Broker, double Familiarity) : Letter
{
    /// <summary>Share of the rent asked that a public budget offers, 0 to 1; nothing when none takes part.</summary>
    public double? PublicPriceShare { get; init; }
}

/// <summary>A center accepts; the lease starts today.</summary>
/// <param name="Number">Number of the buyer's request.</param>
/// <param name="CardCount">Cards leased.</param>
/// <param name="RentPerDay">Rent of all of them for a day.</param>
/// <param name="AchievedPflops">What they achieve for this work, PFLOPS.</param>
public sealed record Acceptance(int Number, int CardCount, Money RentPerDay, double AchievedPflops) : Letter;

/// <summary>A center refuses: its cards are gone, or the rent is not the listed one.</summary>
/// <param name="Number">Number of the buyer's request.</param>
public sealed record Refusal(int Number) : Letter;

/// <summary>A payment: it has left the sender and is the receiver's on delivery.</summary>
/// <param name="Amount">Not negative.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record Payment(Money Amount, PaymentPurpose Purpose) : Letter
{
    /// <inheritdoc/>
    public override Money Money => Amount;
}

/// <summary>Asks the outside world to pay somebody: a subsidy, a voucher's share, a loan, an owner's or an anchor tenant's rent, retired cards.</summary>
/// <param name="Payee">Who is to be paid.</param>
/// <param name="Amount">Not negative.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record Claim(AgentId Payee, Money Amount, PaymentPurpose Purpose) : Letter;

/// <summary>Somebody steers the run: from the day of delivery on, the policy office acts by these events and by no others.</summary>
/// <param name="Policy">All events, those of the past included.</param>
public sealed record PolicyChange(IReadOnlyList<PolicyEvent> Policy) : Letter;
