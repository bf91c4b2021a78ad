using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
/// <remarks>
/// Help for eastern work in western hubs, as "Eastern Data, Western Computing" (东数西算, National Development and Reform Commission, 2021-05 and 2023-12) asks for.
/// Of the provinces named only hubs count. A voucher pays its share of what is left. Buyers in the provinces named get nothing there.
/// </remarks>
public sealed class TransferDiscounts()
    : PolicyKind(
        Name,
        "Share amount of rent paid for buyers of buyer_provinces and of the segments named that rent in the hub provinces named (none named: all hubs).",
        new AmountLimits(0, HighestShare),
        PolicyScope.Provinces | PolicyScope.BuyerProvinces | PolicyScope.Segments | PolicyScope.Budget)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "transfer_discount";

    private const double HighestShare = 0.99;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting)
    {
        bool[] to = [.. setting.Scenario.Provinces.Select(province => province.Hub && IsMeant(policy.Provinces, province.Id))];
        return notice with
        {
            Transfers = notice.Transfers.Add(new TransferDiscount(
                policy.Amount,
                [.. setting.Scenario.Provinces.Select((province, index) => !to[index] && IsMeant(policy.BuyerProvinces, province.Id))],
                [.. to],
                [.. setting.Segments.Select(segment => IsMeant(policy.Segments, segment.Id))],
                LineOf(notice, policy))),
        };
    }
}
