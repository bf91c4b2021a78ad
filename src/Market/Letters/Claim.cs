using MarketSim.Market.Books;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Letters;

/// <summary>Asks the outside world to pay somebody: a subsidy, a voucher's share, a loan, an owner's or an anchor tenant's rent, retired cards.</summary>
/// <param name="Payee">Who is to be paid.</param>
/// <param name="Amount">Not negative.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record Claim(AgentId Payee, Money Amount, PaymentPurpose Purpose) : Letter;
