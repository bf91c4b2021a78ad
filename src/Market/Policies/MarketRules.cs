using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
/// <remarks>
/// Take-up is that of card-days on offer over 90 days. Authorities act on published figures, which are some months old (lag_months): a province that fills up goes on waiting,
/// and one that empties goes on building. Where no figure is published there is no gate.
/// </remarks>
public sealed class ApprovalGate()
    : PolicyKind(
        Name,
        "No new project is approved in the provinces named (none named: all) while their take-up, as published lag_months ago, is below amount.",
        AmountLimits.Share,
        PolicyScope.Provinces | PolicyScope.Lag)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "approval_gate";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        ApprovalGate = ByProvince(notice.ApprovalGate, policy, setting),
        ApprovalLagMonths = ByProvince(notice.ApprovalLagMonths, policy, policy.LagMonths ?? 0, setting),
    };
}

/// <inheritdoc/>
public sealed class NationalPlatform()
    : PolicyKind(Name, "The national scheduling platform opens, with adoption amount (share of buyers that have it as a contact).", AmountLimits.Share, PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "national_platform";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { NationalPlatformAdoption = policy.Amount };
}

/// <inheritdoc/>
public sealed class PriceGuidance()
    : PolicyKind(Name, "Rents are capped at amount times the market's mean for the card.", AmountLimits.Factor, PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "price_guidance";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with { RentCap = policy.Amount };
}

/// <inheritdoc/>
public sealed class TimeSharing()
    : PolicyKind(Name, "Centers in the provinces named sell time shares at rent times 1 - amount.", AmountLimits.Share, PolicyScope.Provinces)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "time_sharing";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { TimeShareCut = ByProvince(notice.TimeShareCut, policy, setting) };
}
