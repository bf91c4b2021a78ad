using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
/// <remarks>Targets for compute, land, quotas of energy and money of provinces make projects possible. Whether they are built is still up to their owners.</remarks>
public sealed class BuildingDrive()
    : PolicyKind(Name, "Owners of the types named find opportunities to build amount times as often, in the provinces named (none named: all).", AmountLimits.Factor, PolicyScope.Provinces | PolicyScope.Owners)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "building_drive";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { Drives = notice.Drives.Add(InForce(policy, setting)) };
}
