using MarketSim.Grains.Agents;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Snapshots;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Grains.Shards;

/// <summary>The post office, calendar, board and ledger of some of a market's agents: steps those that are due, each under the lock of its seat.</summary>
/// <remarks>What <see cref="MarketLoop"/> does for all agents, this does for a shard's; letters to others go out with its report.</remarks>
public sealed class Shard
{
    private readonly MarketSetting _setting;
    private readonly ShardPlan _plan;
    private readonly int _number;
    private readonly AgentSeat?[] _seats;
    private readonly Outbox _outbox;
    private Inboxes _inboxes;
    private DueCalendar _calendar;
    private Board _board;
    private Ledger _ledger = new();
    private readonly List<Envelope>?[] _outgoing;
    private readonly long[] _passedOver;
    private int _day = -1;
    private int _steps;
    private int _letters;

    /// <summary>A shard with its agents in their seats.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="plan">Who belongs where.</param>
    /// <param name="number">Which shard this is.</param>
    /// <param name="seats">The seats of its agents.</param>
    public Shard(MarketSetting setting, ShardPlan plan, int number, IEnumerable<AgentSeat> seats)
    {
        _setting = setting;
        _plan = plan;
        _number = number;
        _seats = new AgentSeat?[setting.Roster.Count];
        foreach (AgentSeat seat in seats)
        {
            _seats[setting.Roster.PlaceOf(seat.Agent.Id)] = seat;
        }

        int centers = setting.Population.Centers.Count;
        _inboxes = new Inboxes(setting.Roster);
        _calendar = new DueCalendar(setting.Plan, setting.Roster);
        _board = new Board(setting);
        _outbox = new Outbox(centers);
        _outgoing = new List<Envelope>?[plan.Shards];
        _passedOver = new long[PassedOverTally.TableLength(centers)];
    }

    /// <summary>The market.</summary>
    public MarketSetting Setting => _setting;

    /// <summary>Lets each agent say when it wants to be called first.</summary>
    public PhaseReport Start()
    {
        foreach (AgentSeat seat in _seats.OfType<AgentSeat>())
        {
            lock (seat.Lock)
            {
                _outbox.Begin(seat.Agent.Id);
                seat.Agent.Start(new Turn(-1, default, _board, [], _outbox));
                _ledger.Open(seat.Agent.Holdings);
            }
        }

        return EndPhase();
    }

    /// <summary>Goes through a phase: takes in what the others wrote, steps the agents that are due, and reports.</summary>
    public PhaseReport Step(PhaseOrder order)
    {
        TakeIn(order);
        Phase phase = _setting.Plan.Phases[order.Ordinal];
        IReadOnlyList<int> called = _calendar.Take(order.Day, phase, _inboxes.Waiting);
        _inboxes.Call();
        try
        {
            for (int i = 0; i < called.Count; i++)
            {
                StepAgent(order.Day, phase, called[i]);
            }
        }
        catch (BrokenBooksException broken)
        {
            return Report(BookBreak.Of(broken));
        }

        return EndPhase();
    }

    /// <summary>The rows of the shard's agents for the tables of their kinds, with the agents' ids.</summary>
    public AgentRow[] Summarize()
    {
        var rows = new List<AgentRow>();
        foreach (AgentSeat seat in _seats.OfType<AgentSeat>())
        {
            lock (seat.Lock)
            {
                rows.Add(new AgentRow(seat.Agent.Id, seat.Agent.Summarize()));
            }
        }

        return [.. rows];
    }

    /// <summary>Writes all that the shard knows and all its agents, between two days.</summary>
    internal void Save(MarketSnapshots snapshots, SnapshotWriter writer)
    {
        writer.Reference(_board);
        writer.Reference(_inboxes);
        writer.Reference(_calendar);
        writer.Reference(_ledger);
        writer.Number(_day + 1);
        foreach (AgentSeat seat in _seats.OfType<AgentSeat>())
        {
            lock (seat.Lock)
            {
                snapshots.WriteAgent(writer, seat.Agent);
            }
        }
    }

    /// <summary>Becomes the shard that was saved; its agents take the seats of those that sit there.</summary>
    /// <exception cref="InvalidDataException">What was saved is no such shard.</exception>
    internal void Load(MarketSnapshots snapshots, SnapshotReader reader)
    {
        _board = SnapshotCodec<Board>.Read(reader);
        _inboxes = SnapshotCodec<Inboxes>.Read(reader);
        _calendar = SnapshotCodec<DueCalendar>.Read(reader);
        _ledger = SnapshotCodec<Ledger>.Read(reader);
        _day = reader.Number() - 1;
        foreach (AgentSeat seat in _seats.OfType<AgentSeat>())
        {
            seat.Replace(snapshots.ReadAgent(reader, seat.Agent.Id));
        }

        if (!reader.IsAtEnd)
        {
            throw new InvalidDataException("a shard's snapshot holds more than the shard");
        }
    }

    /// <summary>What an agent says of itself; none when it is not the shard's.</summary>
    public AgentDescription? Describe(AgentId agent) => _setting.Roster.Has(agent) && _seats[_setting.Roster.PlaceOf(agent)] is { } seat
        ? new(agent.ToString(), new(seat.Describe().ToDictionary(), StringComparer.Ordinal))
        : null;

    private void TakeIn(PhaseOrder order)
    {
        if (order.Day != _day)
        {
            _day = order.Day;
            _board.PassedOver.Clear();
        }

        foreach (Envelope[] bundle in order.Mail)
        {
            foreach (ref readonly Envelope envelope in bundle.AsSpan())
            {
                _inboxes.Put(envelope);
            }
        }

        foreach (Post post in order.Posts)
        {
            _board.Apply(post);
        }

        if (order.PassedOver is { } table)
        {
            _board.PassedOver.Add(table);
        }
    }

    private void StepAgent(int day, Phase phase, int place)
    {
        AgentSeat seat = _seats[place]!;
        ReadOnlySpan<Envelope> letters = _inboxes.Of(place);
        lock (seat.Lock)
        {
            Agent agent = seat.Agent;
            int firstSent = _outbox.Letters.Count;
            Holdings before = agent.Holdings;
            _outbox.Begin(agent.Id);
            agent.Step(new Turn(day, phase, _board, letters, _outbox));
            _ledger.Audit(day, agent, before, letters, _outbox, firstSent);
        }

        _steps++;
        _letters += letters.Length;
        _inboxes.Empty(place);
    }

    private PhaseReport EndPhase()
    {
        foreach (Envelope envelope in _outbox.Letters)
        {
            int shard = _plan.ShardOf(envelope.To);
            if (shard == _number)
            {
                _inboxes.Put(envelope);
            }
            else
            {
                (_outgoing[shard] ??= []).Add(envelope);
            }
        }

        foreach (Post post in _outbox.Posts)
        {
            _board.Apply(post);
        }

        foreach (Wake wake in _outbox.Wakes)
        {
            _calendar.Add(wake);
        }

        if (!_outbox.PassedOver.IsEmpty)
        {
            _board.PassedOver.Add(_outbox.PassedOver.Table);
        }

        return Report(null);
    }

    private PhaseReport Report(BookBreak? bookBreak)
    {
        (Money money, long cards) = _inboxes.OnTheWay();
        bool tallied = !_outbox.PassedOver.IsEmpty;
        if (tallied)
        {
            _outbox.PassedOver.Table.CopyTo(_passedOver);
        }

        var report = new PhaseReport
        {
            Mail = [.. _outgoing.Select(letters => letters is { Count: > 0 } ? letters.ToArray() : null)],
            Posts = [.. _outbox.Posts],
            Observations = [.. _outbox.Observations],
            PassedOver = tallied ? _passedOver : null,
            Holdings = _ledger.Total,
            MoneyOnTheWay = money,
            CardsOnTheWay = cards,
            MailWaits = !_inboxes.Waiting.IsEmpty,
            NextDate = _calendar.NextDate,
            Steps = _steps,
            Letters = _letters,
            Break = bookBreak,
        };
        foreach (List<Envelope>? letters in _outgoing)
        {
            letters?.Clear();
        }

        _steps = 0;
        _letters = 0;
        _outbox.Clear();
        return report;
    }
}
