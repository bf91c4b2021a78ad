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
    private readonly PurchaseDesk _purchases = new();
    private bool[] _spent = [];
    private int _events;

    /// <inheritdoc/>
    public override Holdings Holdings => default;

    /// <inheritdoc/>
    public override void Start(in Turn turn) => WakeForChanges(turn, fromDay: 0);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        bool changed = IsChange(turn.Day);
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            switch (envelope.Letter)
            {
                case PolicyChange change:
                    _policy = change.Policy;
                    changed = true;
                    WakeForChanges(turn, turn.Day + 1);
                    break;
                case Inquiry inquiry:
                    _purchases.Answer(turn, envelope.From, inquiry.Request);
                    break;
                case PurchaseTaken taken:
                    _purchases.Take(envelope.From, taken.Number);
                    break;
            }
        }

        if (turn.Phase.Kind == PhaseKind.Upstream)
        {
            Rule(turn, changed);
        }
    }

    /// <inheritdoc/>
    public override object? Summarize() => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() =>
        new Dictionary<string, string> { ["events_in_force"] = _events.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The policy in force on a date: all events of that date taken in order of their dates, later ones on top.</summary>
    public PolicyNotice InForce(DateOnly date)
    {
        List<(PolicyEvent Policy, int Number)> events = [.. _policy
            .Select((policy, index) => (policy, index + 1))
            .Where(numbered => numbered.policy.Date <= date && (numbered.policy.Until is not { } until || until >= date) && !_spent.ElementAtOrDefault(numbered.Item2))
            .OrderBy(numbered => numbered.policy.Date)];
        _events = events.Count;
        PolicyNotice inForce = events.Aggregate(
            Opening.Policy(setting),
            (notice, numbered) => PolicyKinds.Of(numbered.Policy.Kind).Apply(notice with { LatestEvent = numbered.Number }, numbered.Policy, setting));
        return inForce with { ControlAnnouncedFor = Announced(date) };
    }

    /// <summary>Posts the policy in force when an event begins or ends, or its budget is spent or new.</summary>
    private void Rule(in Turn turn, bool changed)
    {
        MarketReport report = turn.Board.Report;
        bool[] spent = [.. _policy.Select((policy, index) => IsSpent(policy, index + 1, report)).Prepend(false)];
        if (changed || !spent.SequenceEqual(_spent))
        {
            _spent = spent;
            turn.Outbox.Post(InForce(setting.DateOf(turn.Day)));
        }

        if (_policy.Any(HasBudget) && turn.Day + 1 < setting.Days)
        {
            turn.Outbox.WakeAt(turn.Day + 1, PhaseKind.Upstream);
        }
    }

    private static bool HasBudget(PolicyEvent policy) => policy.BudgetCny is not null || policy.BudgetCnyPerYear is not null;

    /// <remarks>A kind that pays on what it has agreed to watches over its budget itself.</remarks>
    private static bool IsSpent(PolicyEvent policy, int number, MarketReport report) =>
        HasBudget(policy) && !PolicyKinds.Of(policy.Kind).PaysAsAgreed
        && (report.PaidByEvent.ElementAtOrDefault(number).Yuan >= (policy.BudgetCny ?? double.PositiveInfinity)
            || report.PaidThisYearByEvent.ElementAtOrDefault(number).Yuan >= (policy.BudgetCnyPerYear ?? double.PositiveInfinity));

    /// <summary>Whether an event begins, is announced or has just ended on a day, or the day is the first.</summary>
    private bool IsChange(int day) => day == 0 || _policy.Any(policy =>
        setting.DayOf(policy.Date) == day || setting.DayOf(policy.Announced ?? policy.Date) == day || (policy.Until is { } until && setting.DayOf(until) + 1 == day));

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
