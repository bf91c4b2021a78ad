using MarketSim.Market.Books;
using MarketSim.Market.Identity;

namespace MarketSim.Grains.Failures;

/// <summary>A broken book on its way to whoever started the run. Calls carry it as data, because an exception's own figures would not survive them.</summary>
/// <param name="Day">The day, from 0.</param>
/// <param name="Agent">The agent whose step broke the book; none when only a total is wrong.</param>
/// <param name="Book">The book.</param>
/// <param name="Expected">What the other side of the book says.</param>
/// <param name="Actual">What this side says.</param>
public sealed record BookBreak(int Day, AgentId? Agent, string Book, long Expected, long Actual)
{
    /// <summary>The break that an exception reports.</summary>
    public static BookBreak Of(BrokenBooksException broken) => new(broken.Day, broken.Agent, broken.Book, broken.Expected, broken.Actual);

    /// <summary>The exception that reports the break.</summary>
    public BrokenBooksException ToException() => new(Day, Agent, Book, Expected, Actual);
}
