using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>Share amount of investment paid, in the provinces named (none named: all), added to the owner's own.</summary>
public sealed class CapexSubsidy()
    : PolicyKind(Name, "Share amount of investment paid, in the provinces named (none named: all), added to the owner's own.", AmountLimits.Share, PolicyScope.Provinces)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "capex_subsidy";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { CapexSubsidyShare = ByProvince(notice.CapexSubsidyShare, policy, setting) };
}
