using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;

namespace MarketSim.Market.Engine;

/// <summary>The plain engine: all agents in one process, stepped one after the other in order of id.</summary>
/// <remarks>The simplest thing that runs a market. It is what a replicate runs, and what the engine of grains is tested against.</remarks>
public sealed class MarketLoop
{
    private readonly MarketSetting _setting;
    private readonly Dictionary<AgentId, Agent> _agents = [];
    private readonly Dictionary<AgentId, List<Envelope>> _letters = [];
    private readonly DueCalendar _calendar;
    private readonly Board _board;
    private readonly Outbox _outbox;
    private readonly Ledger _ledger = new();
    private readonly Statistician _statistician;
    private long _steps;
    private long _delivered;

    /// <summary>Makes all agents and lets each say when it wants to be called.</summary>
    public MarketLoop(MarketSetting setting)
    {
        _setting = setting;
        _calendar = new DueCalendar(setting.Plan);
        _board = new Board(setting);
        _outbox = new Outbox(setting.Population.Centers.Count);
        _statistician = new Statistician(setting);
        foreach (AgentId id in setting.AgentIds())
        {
            Agent agent = MarketAgents.Create(setting, id);
            _agents.Add(id, agent);
            _outbox.Begin(id);
            agent.Start(new Turn(-1, default, _board, [], _outbox));
            _ledger.Open(agent.Holdings);
        }

        EndPhase();
    }

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

        _statistician.Finish(_agents.OrderBy(pair => pair.Key).Select(pair => pair.Value.Summarize()), rows);
        return Progress(day);
    }

    private RunProgress Progress(int daysDone) => new(daysDone, _setting.Days, _steps, _delivered);

    private void RunDay(int day, IRowSink rows)
    {
        _board.PassedOver.Clear();
        foreach (Phase phase in _setting.Plan.Phases)
        {
            foreach (AgentId id in _calendar.Take(day, phase, _letters.Keys))
            {
                StepAgent(day, phase, _agents[id]);
            }

            EndPhase();
        }

        _ledger.Close(day, Sum(envelope => envelope.Money), _letters.Values.Sum(list => list.Sum(envelope => envelope.Letter.Cards)));
        _board.Apply(_statistician.CloseDay(day, _board, _ledger.Total, rows));
    }

    private void StepAgent(int day, Phase phase, Agent agent)
    {
        ReadOnlySpan<Envelope> letters = _letters.Remove(agent.Id, out List<Envelope>? inbox)
            ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inbox)
            : [];
        int firstSent = _outbox.Letters.Count;
        Holdings before = agent.Holdings;
        _outbox.Begin(agent.Id);
        agent.Step(new Turn(day, phase, _board, letters, _outbox));
        _ledger.Audit(day, agent, before, letters, _outbox, firstSent);
        _steps++;
        _delivered += letters.Length;
    }

    private void EndPhase()
    {
        foreach (Envelope envelope in _outbox.Letters)
        {
            if (!_letters.TryGetValue(envelope.To, out List<Envelope>? inbox))
            {
                _letters.Add(envelope.To, inbox = []);
            }

            inbox.Add(envelope);
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

    private Money Sum(Func<Letter, Money> amount) =>
        _letters.Values.SelectMany(list => list).Aggregate(Money.Zero, (sum, envelope) => sum + amount(envelope.Letter));
}
