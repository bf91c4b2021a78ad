using MarketSim.Market.Books;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Steps;

/// <summary>Somebody who acts in the market: state, and one step that reads a board and letters and writes letters.</summary>
/// <remarks>
/// A step touches nothing but the agent's own state and the turn it is given, so an engine may run the steps of one phase in any order, on any thread,
/// in any process. An engine must never run two steps of one agent at a time.
/// </remarks>
public abstract class Agent(AgentId id)
{
    /// <summary>Who this is.</summary>
    public AgentId Id { get; } = id;

    /// <summary>What the agent holds now, as the books see it.</summary>
    public abstract Holdings Holdings { get; }

    /// <summary>Called once, before the first day: the agent says when it wants to be called first.</summary>
    public abstract void Start(in Turn turn);

    /// <summary>Called in a phase for which the agent has letters or asked to be called.</summary>
    public abstract void Step(in Turn turn);

    /// <summary>The agent's row in the table of its kind, at the end of a run; none for the outside world.</summary>
    public abstract object? Summarize();

    /// <summary>The agent's state in a few named figures, for somebody who asks while the run goes on.</summary>
    public abstract IReadOnlyDictionary<string, string> Describe();
}
