using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>The national scheduling platform opens, with adoption amount (share of buyers that have it as a contact).</summary>
public sealed class NationalPlatform()
    : PolicyKind(Name, "The national scheduling platform opens, with adoption amount (share of buyers that have it as a contact).", AmountLimits.Share, PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "national_platform";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { NationalPlatformAdoption = policy.Amount };
}
