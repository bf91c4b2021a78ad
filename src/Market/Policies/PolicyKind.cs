using System.Collections.Immutable;
using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>A kind of policy: what its events may say, and what they change. <see cref="PolicyKinds"/> finds every class of it.</summary>
/// <param name="id">Its name in scenarios, snake case.</param>
/// <param name="summary">What it does, one sentence: the schema of scenario files and the tables give it, so the class has no summary of its own.</param>
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

    /// <summary>Whether its events move public money: each has a budget line, and may say who pays.</summary>
    public virtual bool MovesMoney => Scope.HasFlag(PolicyScope.Budget);

    /// <summary>Whether it pays for years what it agreed to once: it then keeps within its budget itself, by what it agrees to and not by what it has paid.</summary>
    public virtual bool PaysAsAgreed => false;

    /// <summary>Puts an event into force.</summary>
    /// <param name="notice">The policy in force so far.</param>
    /// <param name="policy">An event of this kind.</param>
    /// <param name="setting">The market.</param>
    /// <returns>The policy in force with the event.</returns>
    public abstract PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting);

    /// <summary>Values by province: the amount in the provinces that an event names, or in all when it names none.</summary>
    protected static ImmutableArray<double> ByProvince(ImmutableArray<double> values, PolicyEvent policy, MarketSetting setting) => ByProvince(values, policy, policy.Amount, setting);

    /// <summary>Values by province, with another one in the provinces that an event names, or in all when it names none.</summary>
    protected static ImmutableArray<T> ByProvince<T>(ImmutableArray<T> values, PolicyEvent policy, T there, MarketSetting setting) =>
        [.. values.Select((value, index) => IsMeant(policy.Provinces, setting.Scenario.Provinces[index].Id) ? there : value)];

    /// <summary>The budget line of the event that is being put into force.</summary>
    protected BudgetLine LineOf(PolicyNotice notice, PolicyEvent policy) => new(Id, notice.LatestEvent, policy.Central);

    /// <summary>An event with the provinces and types of owner that it reaches.</summary>
    protected PolicyInForce InForce(PolicyEvent policy, MarketSetting setting) => new(
        Id,
        policy.Amount,
        [.. setting.Scenario.Provinces.Select(province => IsMeant(policy.Provinces, province.Id))],
        [.. setting.Owners.Select(owner => IsMeant(policy.Owners, owner.Id))]);

    /// <summary>Whether a list of names means an item; a list without names means all.</summary>
    protected static bool IsMeant(IReadOnlyList<string> names, string id) => names.Count == 0 || names.Contains(id, StringComparer.Ordinal);
}

/// <summary>All kinds of policy: the classes of this assembly, and those that were added.</summary>
public static class PolicyKinds
{
    private static ImmutableSortedDictionary<string, PolicyKind> _kinds = typeof(PolicyKind).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PolicyKind)) && !type.IsAbstract)
        .Select(type => (PolicyKind)Activator.CreateInstance(type)!)
        .ToImmutableSortedDictionary(kind => kind.Id, kind => kind, StringComparer.Ordinal);

    /// <summary>All kinds, in order of their names.</summary>
    public static IEnumerable<PolicyKind> All => _kinds.Values;

    /// <summary>The kinds that make centers pay, in order of their names.</summary>
    public static IEnumerable<LevyKind> Levies => All.OfType<LevyKind>();

    /// <summary>Adds a kind that another assembly defines; to be called before a scenario is read or a table is written.</summary>
    /// <exception cref="ArgumentException">There is another kind of that name.</exception>
    public static void Add(PolicyKind kind) => ImmutableInterlocked.Update(ref _kinds, static (kinds, added) => kinds.Add(added.Id, added), kind);

    /// <summary>The kind of a name; null if there is none.</summary>
    public static PolicyKind? Find(string id) => _kinds.GetValueOrDefault(id);

    /// <summary>The kind of a name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no kind of that name.</exception>
    public static PolicyKind Of(string id) => Find(id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "not a kind of policy");
}

/// <summary>What a policy event may be limited to, and what else it says. Other keys of the event have no effect and are refused.</summary>
[Flags]
public enum PolicyScope
{
    /// <summary>The whole nation, always.</summary>
    Nation = 0,

    /// <summary>It may name provinces.</summary>
    Provinces = 1,

    /// <summary>It may name types of owner.</summary>
    Owners = 2,

    /// <summary>It may name segments of buyers.</summary>
    Segments = 4,

    /// <summary>It must name card models.</summary>
    Cards = 8,

    /// <summary>It may say how much a buyer gets in a year at most.</summary>
    Cap = 16,

    /// <summary>It pays public money, and may say who pays and how much at most.</summary>
    Budget = 32,

    /// <summary>It may say which share buyers pay themselves.</summary>
    BuyerShare = 64,

    /// <summary>It may name the provinces of buyers.</summary>
    BuyerProvinces = 128,

    /// <summary>It may say how old the figures are that it goes by.</summary>
    Lag = 256,
}

/// <summary>Limits of a policy's amount.</summary>
/// <param name="Lowest">Lowest amount.</param>
/// <param name="Highest">Highest amount.</param>
/// <param name="Whole">Whether the amount is a count.</param>
public sealed record AmountLimits(double Lowest, double Highest, bool Whole = false)
{
    /// <summary>A share, 0 to 1.</summary>
    public static AmountLimits Share { get; } = new(0, 1);

    /// <summary>A factor, 0.01 to 100.</summary>
    public static AmountLimits Factor { get; } = new(0.01, 100);
}
