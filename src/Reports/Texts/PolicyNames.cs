using MarketSim.Market.Boards;
using MarketSim.Market.Policies;

namespace MarketSim.Reports.Texts;

/// <summary>What policies that move public money are called.</summary>
public static class PolicyNames
{
    /// <summary>The kinds that move public money, and the standing subsidy of owner types, in order of their names.</summary>
    public static IEnumerable<string> OfMoney => PolicyKinds.All.Where(kind => kind.MovesMoney).Select(kind => kind.Id).Append(BudgetLine.OwnerSubsidy).Order(StringComparer.Ordinal);

    /// <summary>The name of a kind; its id where it has none here.</summary>
    public static Text Of(string policy) => policy switch
    {
        CapexSubsidy.Name => new("subsidies to investment", "投资补贴"),
        PowerSubsidy.Name => new("subsidies to power", "电价补贴"),
        ComputeVoucher.Name => new("compute vouchers", "算力券"),
        PublicPurchases.Name => new("public purchase of idle cards", "政府采购闲置算力"),
        TransferDiscounts.Name => new("discounts for renting in western hubs", "东数西算租用补贴"),
        IdleTax.Name => new("tax on idle cards", "闲置算力税"),
        PueSurcharge.Name => new("surcharge on power above the PUE limit", "差别电价"),
        SubsidyClawback.Name => new("subsidies paid back", "补贴退还"),
        BudgetLine.OwnerSubsidy => new("standing subsidies of owner types", "业主类型的常设补贴"),
        _ => Text.Same(policy),
    };
}
