using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
/// <remarks>Which projects it meets is drawn once for each; a larger share meets those of a smaller one too. A project that finds no other model keeps the one that it had in mind.</remarks>
public sealed class DomesticQuota()
    : PolicyKind(
        Name,
        "Of the projects of the types of owner named, in the provinces named (none named: all), a share of amount buys none of the card models named.",
        AmountLimits.Share,
        PolicyScope.Provinces | PolicyScope.Owners | PolicyScope.Cards)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "domestic_quota";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        Quotas = notice.Quotas.Add(new CardQuota(InForce(policy, setting), [.. setting.Cards.Select(card => policy.Cards.Contains(card.Id, StringComparer.Ordinal))])),
    };
}
