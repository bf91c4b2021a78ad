using System.Collections.Immutable;
using System.Globalization;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
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
        PolicyNotice notice = Opening.Policy(setting);
        List<PolicyEvent> events = [.. _policy
            .Where(policy => policy.Date <= date && (policy.Until is not { } until || until >= date))
            .OrderBy(policy => policy.Date)];
        _events = events.Count;
        return events.Aggregate(notice, Apply);
    }

    /// <summary>Asks to be called on each day on which an event begins or has just ended, and on the first.</summary>
    private void WakeForChanges(in Turn turn, int fromDay)
    {
        var days = new SortedSet<int> { fromDay };
        foreach (PolicyEvent policy in _policy)
        {
            days.Add(Math.Max(fromDay, setting.DayOf(policy.Date)));
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

    private PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy) => policy.Kind switch
    {
        PolicyKind.PowerSubsidy => notice with { PowerSubsidyCnyPerKwh = ByProvince(notice.PowerSubsidyCnyPerKwh, policy) },
        PolicyKind.CapexSubsidy => notice with { CapexSubsidyShare = ByProvince(notice.CapexSubsidyShare, policy) },
        PolicyKind.ComputeVoucher => notice with
        {
            VoucherShare = BySegment(notice.VoucherShare, policy, policy.Amount),
            VoucherCapCnyPerYear = BySegment(notice.VoucherCapCnyPerYear, policy, policy.CapCnyPerYear ?? double.PositiveInfinity),
        },
        PolicyKind.ExportControl => notice with { ShipmentAllowed = ByCard(notice.ShipmentAllowed, policy, false) },
        PolicyKind.ExportRelease => notice with { ShipmentAllowed = ByCard(notice.ShipmentAllowed, policy, true) },
        PolicyKind.ApprovalGate => notice with { ApprovalGate = policy.Amount },
        PolicyKind.NationalPlatform => notice with { NationalPlatformAdoption = policy.Amount },
        PolicyKind.LatencyUpgrade => notice with { LatencyFactor = policy.Amount },
        PolicyKind.PriceGuidance => notice with { RentCap = policy.Amount },
        PolicyKind.Consolidation => notice with { ConsolidationBelowPflops = policy.Amount },
        PolicyKind.ScaleUpUpgrade => notice with { MinDomainCards = (int)policy.Amount },
        PolicyKind.TimeSharing => notice with { TimeShareCut = ByProvince(notice.TimeShareCut, policy) },
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy.Kind, "not a kind of policy"),
    };

    private ImmutableArray<double> ByProvince(ImmutableArray<double> values, PolicyEvent policy) =>
        [.. values.Select((value, index) => policy.Provinces.Count == 0 || policy.Provinces.Contains(setting.Scenario.Provinces[index].Id) ? policy.Amount : value)];

    private ImmutableArray<double> BySegment(ImmutableArray<double> values, PolicyEvent policy, double amount) =>
        [.. values.Select((value, index) => policy.Segments.Count == 0 || policy.Segments.Contains(setting.Segments[index].Id) ? amount : value)];

    private ImmutableArray<bool> ByCard(ImmutableArray<bool> values, PolicyEvent policy, bool allowed) =>
        [.. values.Select((value, index) => policy.Cards.Contains(setting.Scenario.Cards[index].Id) ? allowed : value)];
}
