using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
public sealed class LatencyUpgrade()
    : PolicyKind(Name, "Round trips are multiplied by amount.", AmountLimits.Factor, PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "latency_upgrade";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { LatencyFactor = policy.Amount };
}

/// <inheritdoc/>
public sealed class ScaleUpUpgrade()
    : PolicyKind(Name, "Projects from then on build scale-up domains of at least amount cards.", new AmountLimits(1, LargestDomainCards, Whole: true), PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "scale_up_upgrade";

    private const double LargestDomainCards = 4096;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { MinDomainCards = (int)policy.Amount };
}

/// <inheritdoc/>
public sealed class Consolidation()
    : PolicyKind(Name, "Centers under amount PFLOPS with a stack below the mean are brought under common, better software.", new AmountLimits(0, LargestCenterPflops), PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "consolidation";

    private const double LargestCenterPflops = 1e6;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { ConsolidationBelowPflops = policy.Amount };
}
