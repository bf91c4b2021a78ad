using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>Round trips are multiplied by amount.</summary>
public sealed class LatencyUpgrade()
    : PolicyKind(Name, "Round trips are multiplied by amount.", AmountLimits.Factor, PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "latency_upgrade";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { LatencyFactor = policy.Amount };
}
