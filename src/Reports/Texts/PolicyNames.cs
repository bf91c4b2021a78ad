using MarketSim.Market.Boards;
using MarketSim.Market.Policies;

namespace MarketSim.Reports.Texts;

/// <summary>What policies are called.</summary>
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
        _ => OfRules(policy),
    };

    private static Text OfRules(string policy) => policy switch
    {
        "approval_gate" => new("approval gate for new centers", "新建项目审批门槛"),
        "building_drive" => new("drive to build", "集中建设行动"),
        "consolidation" => new("consolidation of small centers", "小散中心整合"),
        "domestic_quota" => new("quota of domestic cards", "国产卡占比要求"),
        "export_control" => new("export control", "出口管制"),
        "export_release" => new("export control eased", "出口管制放松"),
        "latency_upgrade" => new("faster lines between regions", "区域网络时延优化"),
        "national_platform" => new("national platform", "全国统一调度平台"),
        "peak_valley_tariff" => new("power by the hour", "峰谷电价"),
        "price_guidance" => new("guided rents", "租金指导价"),
        "pue_limit" => new("PUE limit", "PUE 限值"),
        "scale_up_upgrade" => new("larger scale-up domains", "超节点升级"),
        "time_sharing" => new("time-sharing of cards", "算力分时共享"),
        _ => Text.Same(policy),
    };
}
