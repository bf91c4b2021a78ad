using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>Centers in the provinces named sell time shares at rent times 1 - amount.</summary>
public sealed class TimeSharing()
    : PolicyKind(Name, "Centers in the provinces named sell time shares at rent times 1 - amount.", AmountLimits.Share, PolicyScope.Provinces)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "time_sharing";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { TimeShareCut = ByProvince(notice.TimeShareCut, policy, setting) };
}
