using MarketSim.Market.Books;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Engine;

/// <summary>Audits every step and keeps the totals of what all agents hold.</summary>
/// <remarks>
/// An agent's money and cards may change only by what its letters brought and what it sent away, so a break is found at the step that made it.
/// The totals are checked once a day against what is in letters on the way.
/// </remarks>
public sealed class Ledger
{
    /// <summary>What all agents together hold.</summary>
    public Holdings Total { get; private set; }

    /// <summary>Takes over the holdings with which an agent starts.</summary>
    public void Open(in Holdings holdings) => Total += holdings;

    /// <summary>Adds the change of totals that another ledger saw.</summary>
    public void Add(in Holdings change) => Total += change;

    /// <summary>Audits one step of an agent.</summary>
    /// <param name="day">The day, from 0.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="before">What it held before the step.</param>
    /// <param name="received">The letters it was given.</param>
    /// <param name="outbox">The outbox it wrote to.</param>
    /// <param name="firstSent">Index in the outbox of its first letter.</param>
    /// <exception cref="BrokenBooksException">The step made or lost money, cards or requests.</exception>
    public void Audit(int day, Agent agent, in Holdings before, ReadOnlySpan<Envelope> received, Outbox outbox, int firstSent)
    {
        Holdings after = agent.Holdings;
        Money money = Money.Zero;
        long cards = 0;
        foreach (ref readonly Envelope envelope in received)
        {
            money += envelope.Letter.Money;
            cards += envelope.Letter.Cards;
        }

        foreach (ref readonly Envelope envelope in outbox.LetterSpan[firstSent..])
        {
            money -= envelope.Letter.Money;
            cards -= envelope.Letter.Cards;
        }

        Require(day, agent, "money (fen)", before.Cash.Fen + money.Fen, after.Cash.Fen);
        Require(day, agent, "cards", before.CardImbalance + cards, after.CardImbalance);
        Require(day, agent, "requests", 0, after.RequestImbalance);
        Total += after - before;
    }

    /// <summary>Checks the totals at the end of a day.</summary>
    /// <param name="day">The day, from 0.</param>
    /// <param name="moneyOnTheWay">Money in letters not yet delivered.</param>
    /// <param name="cardsOnTheWay">Cards in letters not yet delivered.</param>
    /// <exception cref="BrokenBooksException">A total is wrong: a letter was lost or doubled.</exception>
    public void Close(int day, Money moneyOnTheWay, long cardsOnTheWay)
    {
        if ((Total.Cash + moneyOnTheWay) != Money.Zero)
        {
            throw new BrokenBooksException(day, null, "money (fen)", -moneyOnTheWay.Fen, Total.Cash.Fen);
        }

        if (Total.CardImbalance + cardsOnTheWay != 0)
        {
            throw new BrokenBooksException(day, null, "cards", -cardsOnTheWay, Total.CardImbalance);
        }

        if (Total.RequestImbalance != 0)
        {
            throw new BrokenBooksException(day, null, "requests", 0, Total.RequestImbalance);
        }
    }

    private static void Require(int day, Agent agent, string book, long expected, long actual)
    {
        if (expected != actual)
        {
            throw new BrokenBooksException(day, agent.Id, book, expected, actual);
        }
    }
}
