using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>Centers under amount PFLOPS with a stack below the mean are brought under common, better software.</summary>
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
