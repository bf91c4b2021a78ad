using System.Globalization;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Books;

/// <summary>The books do not balance: the run must stop, because a number in it is wrong.</summary>
public sealed class BrokenBooksException : Exception
{
    /// <summary>Reports a break.</summary>
    /// <param name="day">The day, from 0.</param>
    /// <param name="agent">The agent whose step broke the book; none when only a total is wrong.</param>
    /// <param name="book">The book: money, cards, card-days or requests.</param>
    /// <param name="expected">What the other side of the book says.</param>
    /// <param name="actual">What this side says.</param>
    public BrokenBooksException(int day, AgentId? agent, string book, long expected, long actual)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"the book of {book} broke on day {day} at {agent?.ToString() ?? "the whole market"}: expected {expected}, found {actual} (difference {actual - expected})"))
    {
        Day = day;
        Agent = agent;
        Book = book;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>The day, from 0.</summary>
    public int Day { get; }

    /// <summary>The agent whose step broke the book; none when only a total is wrong.</summary>
    public AgentId? Agent { get; }

    /// <summary>The book: money (fen), cards, card-days or requests.</summary>
    public string Book { get; }

    /// <summary>What the other side of the book says.</summary>
    public long Expected { get; }

    /// <summary>What this side says.</summary>
    public long Actual { get; }
}
