using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Engine;

/// <summary>Takes agents through the phases: delivers their letters, steps them, audits each step, and puts up what they post.</summary>
/// <remarks>
/// It serves all agents of a market or only some. The caller holds the agents, so that it can lock them. Between two days the stepper holds everything
/// besides the agents that the next day needs, and a checkpoint may keep it as it is.
/// </remarks>
public sealed class PhaseStepper(MarketSetting setting)
{
    private readonly Inboxes _inboxes = new(setting.Roster);
    private readonly DueCalendar _calendar = new(setting.Plan, setting.Roster);
    private readonly Outbox _outbox = new(setting.Population.Centers.Count);
    private readonly Ledger _ledger = new();
    private Phase _phase;

    /// <summary>What the agents read.</summary>
    public Board Board { get; } = new(setting);

    /// <summary>The day, from 0; -1 before the first.</summary>
    public int Day { get; private set; } = -1;

    /// <summary>What the agents together hold.</summary>
    public Holdings Holdings => _ledger.Total;

    /// <summary>Whether a letter waits for one of the agents.</summary>
    public bool HasMail => !_inboxes.Waiting.IsEmpty;

    /// <summary>When the next agent is due; see <see cref="DueCalendar.NextDate"/>.</summary>
    public long NextDate => _calendar.NextDate;

    /// <summary>Steps of agents so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Letters that agents have read so far.</summary>
    public long LettersRead { get; private set; }

    /// <summary>How much matching the agents have done.</summary>
    public MatchingCounts Matching => _outbox.Matching;

    /// <summary>What the agents posted in this phase, until <see cref="Clear"/>.</summary>
    public IReadOnlyList<Post> Posts => _outbox.Posts;

    /// <summary>What the agents reported in this phase, in order of agents, until <see cref="Clear"/>.</summary>
    public IReadOnlyList<Observation> Observations => _outbox.Observations;

    /// <summary>Work that passed centers over in this phase, until <see cref="Clear"/>.</summary>
    public PassedOverTally PassedOver => _outbox.PassedOver;

    /// <summary>Money and cards in letters that wait for the agents.</summary>
    public (Money Money, long Cards) OnTheWay() => _inboxes.OnTheWay();

    /// <summary>Lets an agent say when it wants to be called first, and opens its books.</summary>
    public void Start(Agent agent)
    {
        _outbox.Begin(agent.Id);
        agent.Start(new Turn(-1, default, Board, [], _outbox));
        _ledger.Open(agent.Holdings);
    }

    /// <summary>Begins a day.</summary>
    public void BeginDay(int day)
    {
        Day = day;
        Board.PassedOver.Clear();
    }

    /// <summary>Puts a letter into its reader's inbox, for the next phase.</summary>
    public void Deliver(in Envelope envelope) => _inboxes.Put(envelope);

    /// <summary>Begins a phase of the day.</summary>
    /// <returns>Places of the agents to step, in order; the list is good for this phase.</returns>
    public ReadOnlySpan<int> Begin(Phase phase)
    {
        _phase = phase;
        ReadOnlySpan<int> called = _calendar.Take(Day, phase, _inboxes.Waiting);
        _inboxes.Call();
        return called;
    }

    /// <summary>Steps an agent with its letters, and audits the step.</summary>
    /// <param name="place">The agent's place in the roster.</param>
    /// <param name="agent">The agent.</param>
    /// <exception cref="BrokenBooksException">The step made or lost money, cards or requests.</exception>
    public void Step(int place, Agent agent)
    {
        ReadOnlySpan<Envelope> letters = _inboxes.Of(place);
        int firstSent = _outbox.LetterSpan.Length;
        Holdings before = agent.Holdings;
        _outbox.Begin(agent.Id);
        agent.Step(new Turn(Day, _phase, Board, letters, _outbox));
        _ledger.Audit(Day, agent, before, letters, _outbox, firstSent);
        Steps++;
        LettersRead += letters.Length;
        _inboxes.Empty(place);
    }

    /// <summary>Ends a phase: delivers letters, puts up posts, notes who is due when.</summary>
    /// <param name="forward">Takes a letter for an agent that is stepped elsewhere and returns true; none when all agents are stepped here.</param>
    public void End(Func<Envelope, bool>? forward = null)
    {
        foreach (ref readonly Envelope envelope in _outbox.LetterSpan)
        {
            if (forward is null || !forward(envelope))
            {
                _inboxes.Put(envelope);
            }
        }

        foreach (Post post in _outbox.Posts)
        {
            Board.Apply(post);
        }

        foreach (ref readonly Wake wake in _outbox.WakeSpan)
        {
            _calendar.Add(wake);
        }

        if (!_outbox.PassedOver.IsEmpty)
        {
            Board.PassedOver.Add(_outbox.PassedOver.Table);
        }
    }

    /// <summary>Checks the totals at the end of a day, when all agents of the market are stepped here.</summary>
    /// <exception cref="BrokenBooksException">A total is wrong: a letter was lost or doubled.</exception>
    public void CloseBooks()
    {
        (Money money, long cards) = OnTheWay();
        _ledger.Close(Day, money, cards);
    }

    /// <summary>Forgets what the agents wrote in the phase, once the caller has taken what it needs.</summary>
    public void Clear() => _outbox.Clear();
}
