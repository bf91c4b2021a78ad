using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
/// <remarks>
/// A request that would be given up today comes to the policy office, which sees all listings. It finds the idle cards that do the work at the lowest price. The center takes
/// the price if it covers what an idle hour would not cost. Work moves and deploys at the buyer's cost. Cards that nobody needs are not bought: paying for idle cards
/// fills none. Vouchers (算力券) pay buyers who find cards by themselves; this pays centers for work that found none. Rents at that price count in what is published. No national program of
/// this kind exists; price and reach of a scenario are assumptions.
/// </remarks>
public sealed class PublicPurchases()
    : PolicyKind(
        Name,
        "A public budget rents idle cards at amount times the rent asked for requests of the segments named that found none; buyers pay buyer_share of that.",
        AmountLimits.Share,
        PolicyScope.Provinces | PolicyScope.Owners | PolicyScope.Segments | PolicyScope.Budget | PolicyScope.BuyerShare)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "public_purchase";

    /// <inheritdoc/>
    public override bool PaysAsAgreed => true;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        Purchases = notice.Purchases.Add(new PublicPurchase(
            InForce(policy, setting) with { Line = LineOf(notice, policy) },
            [.. setting.Segments.Select(segment => IsMeant(policy.Segments, segment.Id))],
            policy.BuyerShare ?? 0,
            policy.BudgetCny ?? double.PositiveInfinity,
            policy.BudgetCnyPerYear ?? double.PositiveInfinity)),
    };
}
