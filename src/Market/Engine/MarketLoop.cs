using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Engine;

/// <summary>The plain engine: all agents in one process, stepped one after the other in order of id.</summary>
/// <remarks>The simplest thing that runs a market. It is what a replicate runs, and what the engine of grains is tested against.</remarks>
public sealed class MarketLoop
{
    private readonly MarketSetting _setting;
    private readonly Agent[] _agents;
    private readonly Inboxes _inboxes;
    private readonly DueCalendar _calendar;
    private readonly Board _board;
    private readonly Outbox _outbox;
    private readonly Ledger _ledger = new();
    private readonly Statistician _statistician;
    private long _steps;
    private long _delivered;

    /// <summary>Makes all agents and lets each say when it wants to be called.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="create">Makes an agent; <see cref="MarketAgents.Create"/> unless others are to act in the agents' places.</param>
    public MarketLoop(MarketSetting setting, Func<MarketSetting, AgentId, Agent>? create = null)
    {
        _setting = setting;
        _agents = new Agent[setting.Roster.Count];
        _inboxes = new Inboxes(setting.Roster);
        _calendar = new DueCalendar(setting.Plan, setting.Roster);
        _board = new Board(setting);
        _outbox = new Outbox(setting.Population.Centers.Count);
        _statistician = new Statistician(setting);
        foreach (AgentId id in setting.AgentIds())
        {
            Agent agent = (create ?? MarketAgents.Create)(setting, id);
            _agents[setting.Roster.PlaceOf(id)] = agent;
            _outbox.Begin(id);
            agent.Start(new Turn(-1, default, _board, [], _outbox));
            _ledger.Open(agent.Holdings);
        }

        EndPhase();
    }

    /// <summary>Changes of policy that are made while the run goes on; none as a rule.</summary>
    public IReadOnlyList<Steering> Steering { get; init; } = [];

    /// <summary>The statistics so far.</summary>
    public RunRecord Record => _statistician.Record;

    /// <summary>Runs all days, or as many as <paramref name="stop"/> lets it; rows of finished days are then complete.</summary>
    /// <param name="rows">Takes the tables' rows.</param>
    /// <param name="stop">Asked after each day with the progress; true ends the run early.</param>
    /// <returns>How far the run came.</returns>
    /// <exception cref="BrokenBooksException">The books do not balance.</exception>
    public RunProgress Run(IRowSink rows, Func<RunProgress, bool>? stop = null)
    {
        int day = 0;
        for (bool stopped = false; day < _setting.Days && !stopped; day++)
        {
            RunDay(day, rows);
            stopped = stop?.Invoke(Progress(day + 1)) ?? false;
        }

        _statistician.Finish(_agents.Select(agent => agent.Summarize()), rows);
        return Progress(day);
    }

    private RunProgress Progress(int daysDone) => new(daysDone, _setting.Days, _steps, _delivered);

    private void RunDay(int day, IRowSink rows)
    {
        _board.PassedOver.Clear();
        if (Engine.Steering.LetterFor(day, Steering) is { } letter)
        {
            _inboxes.Put(letter);
        }

        foreach (Phase phase in _setting.Plan.Phases)
        {
            IReadOnlyList<int> called = _calendar.Take(day, phase, _inboxes.Waiting);
            _inboxes.Call();
            foreach (int place in called)
            {
                StepAgent(day, phase, place);
            }

            EndPhase();
        }

        (Money money, long cards) = _inboxes.OnTheWay();
        _ledger.Close(day, money, cards);
        _board.Apply(_statistician.CloseDay(day, _board, _ledger.Total, rows));
    }

    private void StepAgent(int day, Phase phase, int place)
    {
        Agent agent = _agents[place];
        ReadOnlySpan<Envelope> letters = _inboxes.Of(place);
        int firstSent = _outbox.Letters.Count;
        Holdings before = agent.Holdings;
        _outbox.Begin(agent.Id);
        agent.Step(new Turn(day, phase, _board, letters, _outbox));
        _ledger.Audit(day, agent, before, letters, _outbox, firstSent);
        _steps++;
        _delivered += letters.Length;
        _inboxes.Empty(place);
    }

    private void EndPhase()
    {
        foreach (Envelope envelope in _outbox.Letters)
        {
            _inboxes.Put(envelope);
        }

        foreach (Post post in _outbox.Posts)
        {
            _board.Apply(post);
        }

        foreach (Wake wake in _outbox.Wakes)
        {
            _calendar.Add(wake);
        }

        foreach (Observation observation in _outbox.Observations)
        {
            _statistician.Observe(observation);
        }

        if (!_outbox.PassedOver.IsEmpty)
        {
            _board.PassedOver.Add(_outbox.PassedOver.Table);
        }

        _outbox.Clear();
    }
}
