using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>Projects from then on build scale-up domains of at least amount cards.</summary>
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
