using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;

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

/// <summary>What an agent is given for one step.</summary>
/// <param name="day">The day, from 0; -1 in <see cref="Agent.Start"/>.</param>
/// <param name="phase">The phase.</param>
/// <param name="board">What everybody can read; unchanged while the phase lasts.</param>
/// <param name="letters">The agent's letters, ordered by (sender, number).</param>
/// <param name="outbox">Takes what the agent writes.</param>
public readonly ref struct Turn(int day, Phase phase, Board board, ReadOnlySpan<Envelope> letters, Outbox outbox)
{
    /// <summary>The day, from 0; -1 in <see cref="Agent.Start"/>.</summary>
    public int Day { get; } = day;

    /// <summary>The phase.</summary>
    public Phase Phase { get; } = phase;

    /// <summary>What everybody can read; unchanged while the phase lasts.</summary>
    public Board Board { get; } = board;

    /// <summary>The agent's letters, ordered by (sender, number).</summary>
    public ReadOnlySpan<Envelope> Letters { get; } = letters;

    /// <summary>Takes what the agent writes.</summary>
    public Outbox Outbox { get; } = outbox;
}

/// <summary>An agent's wish to be called.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Day">On which day; not in the past.</param>
/// <param name="Kind">In which phase of that day (its first round); not one that is over.</param>
public readonly record struct Wake(AgentId Agent, int Day, PhaseKind Kind);
