using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>No new project is approved in provinces whose take-up is below amount.</summary>
public sealed class ApprovalGate()
    : PolicyKind(Name, "No new project is approved in provinces whose take-up is below amount.", AmountLimits.Share, PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "approval_gate";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { ApprovalGate = policy.Amount };
}
