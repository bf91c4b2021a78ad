using MarketSim.Grains.Agents;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Codecs;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Grains.Shards;

/// <summary>Some of a market's agents: steps those that are due, each under the lock of its seat.</summary>
/// <remarks>What <see cref="MarketLoop"/> does for all agents, this does for a shard's; letters to others go out with its report.</remarks>
public sealed class Shard
{
    private readonly ShardPlan _plan;
    private readonly int _number;
    private readonly AgentSeat?[] _seats;
    private readonly List<Envelope>?[] _outgoing;
    private readonly long[] _passedOver;
    private PhaseStepper _stepper;

    /// <summary>A shard with its agents in their seats.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="plan">Who belongs where.</param>
    /// <param name="number">Which shard this is.</param>
    /// <param name="seats">The seats of its agents.</param>
    public Shard(MarketSetting setting, ShardPlan plan, int number, IEnumerable<AgentSeat> seats)
    {
        Setting = setting;
        _plan = plan;
        _number = number;
        _seats = new AgentSeat?[setting.Roster.Count];
        foreach (AgentSeat seat in seats)
        {
            _seats[setting.Roster.PlaceOf(seat.Agent.Id)] = seat;
        }

        _stepper = new PhaseStepper(setting);
        _outgoing = new List<Envelope>?[plan.Shards];
        _passedOver = new long[PassedOverTally.TableLength(setting.Population.Centers.Count)];
    }

    /// <summary>The market.</summary>
    public MarketSetting Setting { get; }

    /// <summary>Lets each agent say when it wants to be called first.</summary>
    public PhaseReport Start()
    {
        foreach (AgentSeat seat in _seats.OfType<AgentSeat>())
        {
            lock (seat.Lock)
            {
                _stepper.Start(seat.Agent);
            }
        }

        _stepper.End(Forward);
        return Report(null);
    }

    /// <summary>Goes through a phase: takes in what the others wrote, steps the agents that are due, and reports.</summary>
    public PhaseReport Step(PhaseOrder order)
    {
        TakeIn(order);
        IReadOnlyList<int> called = _stepper.Begin(Setting.Plan.Phases[order.Ordinal]);
        try
        {
            for (int i = 0; i < called.Count; i++)
            {
                AgentSeat seat = _seats[called[i]]!;
                lock (seat.Lock)
                {
                    _stepper.Step(called[i], seat.Agent);
                }
            }
        }
        catch (BrokenBooksException broken)
        {
            return Report(BookBreak.Of(broken));
        }

        _stepper.End(Forward);
        return Report(null);
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

    /// <summary>All that the shard knows and all its agents, between two days.</summary>
    internal byte[] Save(MarketSnapshots snapshots)
    {
        ObjectWriter writer = snapshots.NewWriter();
        writer.Reference(_stepper);
        foreach (AgentSeat seat in _seats.OfType<AgentSeat>())
        {
            lock (seat.Lock)
            {
                snapshots.WriteAgent(writer, seat.Agent);
            }
        }

        return writer.Written.ToArray();
    }

    /// <summary>Becomes the shard that was saved; its agents take the seats of those that sit there.</summary>
    /// <exception cref="InvalidDataException">What was saved is no such shard.</exception>
    internal void Load(MarketSnapshots snapshots, byte[] snapshot)
    {
        AgentSeat[] seats = [.. _seats.OfType<AgentSeat>()];
        (_stepper, Agent[] agents) = snapshots.Read(
            snapshot,
            reader => (ValueCodec<PhaseStepper>.Read(reader), seats.Select(seat => snapshots.ReadAgent(reader, seat.Agent.Id)).ToArray()));
        foreach ((AgentSeat seat, Agent agent) in seats.Zip(agents))
        {
            seat.Replace(agent);
        }
    }

    /// <summary>What an agent says of itself; none when it is not the shard's.</summary>
    public AgentDescription? Describe(AgentId agent) => Setting.Roster.Has(agent) && _seats[Setting.Roster.PlaceOf(agent)] is { } seat
        ? new(agent.ToString(), new(seat.Describe().ToDictionary(), StringComparer.Ordinal))
        : null;

    private void TakeIn(PhaseOrder order)
    {
        if (order.Day != _stepper.Day)
        {
            _stepper.BeginDay(order.Day);
        }

        foreach (Envelope[] bundle in order.Mail)
        {
            foreach (ref readonly Envelope envelope in bundle.AsSpan())
            {
                _stepper.Deliver(envelope);
            }
        }

        foreach (Post post in order.Posts)
        {
            _stepper.Board.Apply(post);
        }

        if (order.PassedOver is { } table)
        {
            _stepper.Board.PassedOver.Add(table);
        }
    }

    private bool Forward(Envelope envelope)
    {
        int shard = _plan.ShardOf(envelope.To);
        if (shard == _number)
        {
            return false;
        }

        (_outgoing[shard] ??= []).Add(envelope);
        return true;
    }

    private PhaseReport Report(BookBreak? bookBreak)
    {
        (Money money, long cards) = _stepper.OnTheWay();
        bool tallied = !_stepper.PassedOver.IsEmpty;
        if (tallied)
        {
            _stepper.PassedOver.Table.CopyTo(_passedOver);
        }

        var report = new PhaseReport
        {
            Mail = [.. _outgoing.Select(letters => letters is { Count: > 0 } ? letters.ToArray() : null)],
            Posts = [.. _stepper.Posts],
            Observations = [.. _stepper.Observations],
            PassedOver = tallied ? _passedOver : null,
            Holdings = _stepper.Holdings,
            MoneyOnTheWay = money,
            CardsOnTheWay = cards,
            MailWaits = _stepper.HasMail,
            NextDate = _stepper.NextDate,
            Steps = _stepper.Steps,
            Letters = _stepper.LettersRead,
            Break = bookBreak,
        };
        foreach (List<Envelope>? letters in _outgoing)
        {
            letters?.Clear();
        }

        _stepper.Clear();
        return report;
    }
}
