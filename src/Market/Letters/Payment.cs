using MarketSim.Market.Books;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Letters;

/// <summary>What a payment is for.</summary>
public enum PaymentPurpose
{
    /// <summary>Cards.</summary>
    Cards,

    /// <summary>Hall, power, cooling, network: investment besides cards.</summary>
    Construction,

    /// <summary>Rent of leased cards.</summary>
    Rent,

    /// <summary>The rent that a voucher pays.</summary>
    Voucher,

    /// <summary>A broker's commission.</summary>
    Commission,

    /// <summary>Energy.</summary>
    Energy,

    /// <summary>Staff, maintenance, bandwidth.</summary>
    Operations,

    /// <summary>A loan paid out.</summary>
    LoanDrawn,

    /// <summary>A loan paid back.</summary>
    LoanRepaid,

    /// <summary>Interest.</summary>
    Interest,

    /// <summary>A subsidy to investment or power.</summary>
    Subsidy,

    /// <summary>What an owner pays its own center for its own work (an internal price).</summary>
    CaptiveUse,

    /// <summary>Rent of an anchor tenant.</summary>
    AnchorRent,

    /// <summary>Bringing work and data to a seller.</summary>
    Deployment,

    /// <summary>A broker's or a supplier's own running cost.</summary>
    Overhead,
}

/// <summary>A payment: it has left the sender and is the receiver's on delivery.</summary>
/// <param name="Amount">Not negative.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record Payment(Money Amount, PaymentPurpose Purpose) : Letter
{
    /// <inheritdoc/>
    public override Money Money => Amount;
}

/// <summary>Asks the outside world to pay somebody: a subsidy, a voucher's share, a loan, an owner's or an anchor tenant's rent.</summary>
/// <param name="Payee">Who is to be paid.</param>
/// <param name="Amount">Not negative.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record Claim(AgentId Payee, Money Amount, PaymentPurpose Purpose) : Letter;
