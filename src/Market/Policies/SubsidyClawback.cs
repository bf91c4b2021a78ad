using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
/// <remarks>Owners that expect less take-up than that don't count on the subsidy when they decide to build.</remarks>
public sealed class SubsidyClawback()
    : PolicyKind(Name, "Centers in the provinces named (none named: all) pay back subsidies to their investment when their take-up in the first year is below amount.", AmountLimits.Share, PolicyScope.Provinces)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "subsidy_clawback";

    /// <summary>Days from the opening until a center is judged.</summary>
    public const int JudgedAfterDays = 365;

    /// <inheritdoc/>
    public override bool MovesMoney => true;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        ClawbackBelow = ByProvince(notice.ClawbackBelow, policy, setting),
        ClawbackLine = ByProvince(notice.ClawbackLine, policy, LineOf(notice, policy), setting),
    };
}
