using System.Globalization;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Books;

/// <summary>The books do not balance: the run must stop, because a number in it is wrong.</summary>
/// <param name="day">The day, from 0.</param>
/// <param name="agent">The agent whose step broke the book; none when only a total is wrong.</param>
/// <param name="book">The book: money, cards, card-days or requests.</param>
/// <param name="expected">What the other side of the book says.</param>
/// <param name="actual">What this side says.</param>
public sealed class BrokenBooksException(int day, AgentId? agent, string book, long expected, long actual) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"the book of {book} broke on day {day} at {agent?.ToString() ?? "the whole market"}: expected {expected}, found {actual} (difference {actual - expected})"))
{
    /// <summary>The day, from 0.</summary>
    public int Day { get; } = day;

    /// <summary>The agent whose step broke the book; none when only a total is wrong.</summary>
    public AgentId? Agent { get; } = agent;

    /// <summary>The book: money (fen), cards, card-days or requests.</summary>
    public string Book { get; } = book;

    /// <summary>What the other side of the book says.</summary>
    public long Expected { get; } = expected;

    /// <summary>What this side says.</summary>
    public long Actual { get; } = actual;
}
