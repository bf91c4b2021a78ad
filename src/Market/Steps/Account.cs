using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Steps;

/// <summary>An agent's money.</summary>
internal sealed class Account
{
    /// <summary>Money held; negative when more was paid than received.</summary>
    public Money Cash { get; private set; }

    /// <summary>Takes in money that a letter brought.</summary>
    public void Receive(Money amount) => Cash += amount;

    /// <summary>Sends a payment; nothing when the amount is not positive.</summary>
    public void Pay(in Turn turn, AgentId payee, Money amount, PaymentPurpose purpose)
    {
        if (amount > Money.Zero)
        {
            Cash -= amount;
            turn.Outbox.Send(payee, new Payment(amount, purpose));
            turn.Outbox.ObservePayment(payee, amount, purpose);
        }
    }

    /// <summary>Asks the outside world to pay somebody; nothing when the amount is not positive.</summary>
    public static void Claim(in Turn turn, AgentId payee, Money amount, PaymentPurpose purpose)
    {
        if (amount > Money.Zero)
        {
            turn.Outbox.Send(AgentId.Outside, new Claim(payee, amount, purpose));
        }
    }
}
