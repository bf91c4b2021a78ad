using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>A kind of policy that makes centers pay by the day, in the provinces and by the types of owner named.</summary>
/// <remarks>Centers pay with their monthly bills. The payment has its own column in the table of centers and lowers their net income.</remarks>
/// <param name="id">Its name in scenarios, and that of its payments.</param>
/// <param name="summary">What it does, one sentence for the schema of scenario files.</param>
/// <param name="amount">Limits of the amount.</param>
public abstract class LevyKind(string id, string summary, AmountLimits amount)
    : PolicyKind(id, summary, amount, PolicyScope.Provinces | PolicyScope.Owners)
{
    /// <summary>What its payments are for.</summary>
    public PaymentPurpose Purpose { get; } = new(id, CashFlowLine.Levy);

    /// <inheritdoc/>
    public sealed override bool MovesMoney => true;

    /// <summary>What a center owes for a day, yuan, not negative.</summary>
    /// <param name="amount">Amount of the event in force.</param>
    /// <param name="day">The center's day.</param>
    public abstract double CnyFor(double amount, CenterDay day);

    /// <inheritdoc/>
    public sealed override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        Levies = notice.Levies.Add(InForce(policy, setting) with { Line = LineOf(notice, policy) }),
    };
}
