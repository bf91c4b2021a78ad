using MarketSim.Market.Books;

namespace MarketSim.Market.Letters;

/// <summary>A payment: it has left the sender and is the receiver's on delivery.</summary>
/// <param name="Amount">Not negative.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record Payment(Money Amount, PaymentPurpose Purpose) : Letter
{
    /// <inheritdoc/>
    public override Money Money => Amount;
}
