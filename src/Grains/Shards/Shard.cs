using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Grains.Shards;

/// <summary>Some of a market's agents: steps those that are due, each under the lock of its slot.</summary>
/// <remarks>What <see cref="MarketLoop"/> does for all agents, this does for a shard's; letters to others go out with its report.</remarks>
public sealed class Shard
{
    private readonly AgentSlot?[] _slots;
    private readonly OutgoingMail _outgoing;
    private readonly long[] _passedOver;
    private PhaseStepper _stepper;

    /// <summary>A shard with its agents in their slots.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="plan">Who belongs where.</param>
    /// <param name="number">Which shard this is.</param>
    /// <param name="slots">The slots of its agents.</param>
    public Shard(MarketSetting setting, ShardPlan plan, int number, IEnumerable<AgentSlot> slots)
    {
        Setting = setting;
        _slots = new AgentSlot?[setting.Roster.Count];
        foreach (AgentSlot slot in slots)
        {
            _slots[setting.Roster.PlaceOf(slot.Agent.Id)] = slot;
        }

        _stepper = new PhaseStepper(setting);
        _outgoing = new OutgoingMail(plan, number);
        _passedOver = new long[PassedOverTally.TableLength(setting.Population.Centers.Count)];
    }

    /// <summary>The market.</summary>
    public MarketSetting Setting { get; }

    /// <summary>Lets each agent say when it wants to be called first.</summary>
    public PhaseReport Start()
    {
        foreach (AgentSlot slot in _slots.OfType<AgentSlot>())
        {
            lock (slot.Lock)
            {
                _stepper.Start(slot.Agent);
            }
        }

        _stepper.End(_outgoing.Forward);
        return Report(null);
    }

    /// <summary>Goes through a phase: takes in what the others wrote, steps the agents that are due, and reports.</summary>
    public PhaseReport Step(PhaseCall call)
    {
        TakeIn(call);
        ReadOnlySpan<int> called = _stepper.Begin(Setting.Plan.Phases[call.Ordinal]);
        try
        {
            for (int i = 0; i < called.Length; i++)
            {
                AgentSlot slot = _slots[called[i]]!;
                lock (slot.Lock)
                {
                    _stepper.Step(called[i], slot.Agent);
                }
            }
        }
        catch (BrokenBooksException broken)
        {
            return Report(BookBreak.Of(broken));
        }

        _stepper.End(_outgoing.Forward);
        return Report(null);
    }

    /// <summary>The rows of the shard's agents for the tables of their kinds, with the agents' ids.</summary>
    public AgentRow[] Summarize()
    {
        var rows = new List<AgentRow>();
        foreach (AgentSlot slot in _slots.OfType<AgentSlot>())
        {
            lock (slot.Lock)
            {
                rows.Add(new AgentRow(slot.Agent.Id, slot.Agent.Summarize()));
            }
        }

        return [.. rows];
    }

    /// <summary>All that the shard knows and all its agents, between two days.</summary>
    internal byte[] Save(MarketSnapshots snapshots)
    {
        ObjectWriter writer = snapshots.NewWriter();
        writer.Reference(_stepper);
        foreach (AgentSlot slot in _slots.OfType<AgentSlot>())
        {
            lock (slot.Lock)
            {
                snapshots.WriteAgent(writer, slot.Agent);
            }
        }

        return writer.Written.ToArray();
    }

    /// <summary>Becomes the shard that was saved; its agents take the slots of those that sit there.</summary>
    /// <exception cref="InvalidDataException">What was saved is no such shard.</exception>
    internal void Load(MarketSnapshots snapshots, byte[] snapshot)
    {
        AgentSlot[] slots = [.. _slots.OfType<AgentSlot>()];
        (_stepper, Agent[] agents) = snapshots.Read(
            snapshot,
            reader => (ValueCodec<PhaseStepper>.Read(reader), slots.Select(slot => snapshots.ReadAgent(reader, slot.Agent.Id)).ToArray()));
        foreach ((AgentSlot slot, Agent agent) in slots.Zip(agents))
        {
            slot.Replace(agent);
        }
    }

    /// <summary>What an agent says of itself; none when it is not the shard's.</summary>
    public AgentDescription? Describe(AgentId agent) => Setting.Roster.Has(agent) && _slots[Setting.Roster.PlaceOf(agent)] is { } slot
        ? new(agent.ToString(), new(slot.Describe().ToDictionary(), StringComparer.Ordinal))
        : null;

    private void TakeIn(PhaseCall call)
    {
        if (call.Day != _stepper.Day)
        {
            _stepper.BeginDay(call.Day);
        }

        foreach (Envelope[] bundle in call.Mail)
        {
            foreach (ref readonly Envelope envelope in bundle.AsSpan())
            {
                _stepper.Deliver(envelope);
            }
        }

        foreach (Post post in call.Posts)
        {
            _stepper.Board.Apply(post);
        }

        if (call.PassedOver is { } table)
        {
            _stepper.Board.PassedOver.Add(table);
        }
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
            Mail = _outgoing.Take(),
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
        _stepper.Clear();
        return report;
    }
}
