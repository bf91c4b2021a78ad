using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>Power price lowered by amount yuan per kWh in the provinces named.</summary>
public sealed class PowerSubsidy()
    : PolicyKind(Name, "Power price lowered by amount yuan per kWh in the provinces named.", new AmountLimits(0, HighestCnyPerKwh), PolicyScope.Provinces)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "power_subsidy";

    private const double HighestCnyPerKwh = 10;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { PowerSubsidyCnyPerKwh = ByProvince(notice.PowerSubsidyCnyPerKwh, policy, setting) };
}
