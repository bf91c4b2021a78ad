using System.Collections.Immutable;
using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>A kind of policy: what its events may say, and what they change. <see cref="PolicyKinds"/> finds every class of it.</summary>
/// <param name="id">Its name in scenarios, snake case.</param>
/// <param name="summary">What it does, one sentence for the schema of scenario files.</param>
/// <param name="amount">Limits of the amount; null if it has none.</param>
/// <param name="scope">What its events may be limited to.</param>
public abstract class PolicyKind(string id, string summary, AmountLimits? amount, PolicyScope scope)
{
    /// <summary>Its name in scenarios, snake case.</summary>
    public string Id { get; } = id;

    /// <summary>What it does, one sentence.</summary>
    public string Summary { get; } = summary;

    /// <summary>Limits of the amount; null if it has none.</summary>
    public AmountLimits? Amount { get; } = amount;

    /// <summary>What its events may be limited to.</summary>
    public PolicyScope Scope { get; } = scope;

    /// <summary>Whether owners can no longer buy the cards that an event names; null if the kind says nothing about that.</summary>
    public virtual bool? BarsCards => null;

    /// <summary>Puts an event into force.</summary>
    /// <param name="notice">The policy in force so far.</param>
    /// <param name="policy">An event of this kind.</param>
    /// <param name="setting">The market.</param>
    /// <returns>The policy in force with the event.</returns>
    public abstract PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting);

    /// <summary>Values by province: the amount in the provinces that an event names, or in all when it names none.</summary>
    protected static ImmutableArray<double> ByProvince(ImmutableArray<double> values, PolicyEvent policy, MarketSetting setting) =>
        [.. values.Select((value, index) => IsMeant(policy.Provinces, setting.Scenario.Provinces[index].Id) ? policy.Amount : value)];

    /// <summary>Whether a list of names means an item; a list without names means all.</summary>
    protected static bool IsMeant(IReadOnlyList<string> names, string id) => names.Count == 0 || names.Contains(id, StringComparer.Ordinal);
}
