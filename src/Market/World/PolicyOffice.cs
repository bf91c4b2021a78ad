using System.Collections.Immutable;
using System.Globalization;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.World;

/// <summary>Puts policy into effect by date: whenever an event begins or ends, the whole policy in force is posted anew.</summary>
public sealed class PolicyOffice(MarketSetting setting) : Agent(AgentId.PolicyOffice)
{
    private IReadOnlyList<PolicyEvent> _policy = setting.Scenario.Policy;
    private int _events;

    /// <inheritdoc/>
    public override Holdings Holdings => default;

    /// <inheritdoc/>
    public override void Start(in Turn turn) => WakeForChanges(turn, fromDay: 0);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            if (envelope.Letter is PolicyChange change)
            {
                _policy = change.Policy;
                WakeForChanges(turn, turn.Day + 1);
            }
        }

        turn.Outbox.Post(InForce(setting.DateOf(turn.Day)));
    }

    /// <inheritdoc/>
    public override object? Summarize() => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() =>
        new Dictionary<string, string> { ["events_in_force"] = _events.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The policy in force on a date: all events of that date taken in order of their dates, later ones on top.</summary>
    public PolicyNotice InForce(DateOnly date)
    {
        List<PolicyEvent> events = [.. _policy
            .Where(policy => policy.Date <= date && (policy.Until is not { } until || until >= date))
            .OrderBy(policy => policy.Date)];
        _events = events.Count;
        PolicyNotice inForce = events.Aggregate(Opening.Policy(setting), (notice, policy) => PolicyKinds.Of(policy.Kind).Apply(notice, policy, setting));
        return inForce with { ControlAnnouncedFor = Announced(date) };
    }

    /// <summary>First day of export control to come that is known on a date, by card; empty when none is.</summary>
    private ImmutableArray<int?> Announced(DateOnly date)
    {
        List<PolicyEvent> known = [.. _policy.Where(policy => PolicyKinds.Of(policy.Kind).BarsCards == true && policy.Announced <= date && policy.Date > date)];
        return known.Count == 0 ? [] :
        [
            .. setting.Scenario.Cards.Select(card => known.Where(policy => policy.Cards.Contains(card.Id, StringComparer.Ordinal)).Min(policy => (int?)setting.DayOf(policy.Date))),
        ];
    }

    /// <summary>Asks to be called on each day on which an event begins or has just ended, and on the first.</summary>
    private void WakeForChanges(in Turn turn, int fromDay)
    {
        var days = new SortedSet<int> { fromDay };
        foreach (PolicyEvent policy in _policy)
        {
            days.Add(Math.Max(fromDay, setting.DayOf(policy.Date)));
            days.Add(Math.Max(fromDay, setting.DayOf(policy.Announced ?? policy.Date)));
            if (policy.Until is { } until)
            {
                days.Add(Math.Max(fromDay, setting.DayOf(until) + 1));
            }
        }

        foreach (int day in days.Where(day => day < setting.Days))
        {
            turn.Outbox.WakeAt(day, PhaseKind.Upstream);
        }
    }
}
