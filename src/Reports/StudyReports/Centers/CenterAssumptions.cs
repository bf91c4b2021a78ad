using MarketSim.Market.Inputs;

namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>What was assumed of a named center, in words.</summary>
/// <param name="center">The center.</param>
/// <param name="language">The language.</param>
internal sealed class CenterAssumptions(NamedCenter center, ReportLanguage language)
{
    /// <summary>What the scenario left to the market, and what the model leaves out.</summary>
    public string Words()
    {
        Text[] unsaid = [.. Unsaid(center)];
        string drawn = unsaid.Length == 0 ? "" : new Text(
            $"Left to the market: {string.Join(", ", unsaid.Select(one => one.En))}. ",
            $"由市场给定：{string.Join("、", unsaid.Select(one => one.Zh))}。").In(language);
        bool outside = center.Cards.Supply == CardSupply.Contract || (center.Cards.Supply is null && center.Cards.PriceCny is not null);
        string supply = outside
            ? new Text("The cards come on their dates under a contract, and take none from others. ", "算力卡按合同日期到货，不占用市场供给。").In(language)
            : new Text("The cards are bought by tender on the market, if they are to be had. ", "算力卡在市场招标采购，以能买到为限。").In(language);
        string tenants = center.Contracts.Count > 0 ? new Text("Tenants with fixed contracts are outside the market. ", "固定合同租户来自市场之外。").In(language) : "";
        return drawn + supply + tenants + new Text(
            "Payback and value are before loans and taxes; resale counts when it is paid. One card model for all of the center.",
            "回收期和净现值均为贷款前、税前；处置收入在收到时计入。整个中心使用同一型号算力卡。").In(language);
    }

    private static IEnumerable<Text> Unsaid(NamedCenter center) => new (bool Unsaid, Text Name)[]
    {
        (center.Province is null, new("province", "省份")), (center.Owner is null, new("owner type", "业主类型")), (center.Opening is null, new("opening", "投运日期")),
        (center.Cards.Model is null, new("card model", "型号")), (center.Cards.Count is null, new("number of cards", "卡数")), (center.Cards.PriceCny is null, new("price of cards", "卡价")),
        (center.HallCnyPerKw is null, new("cost of the hall", "机房造价")), (center.Pue is null, new("PUE", "PUE")), (center.PowerPriceCnyPerKwh is null, new("tariff", "电价")),
        (center.StaffCnyPerCardYear is null, new("staff", "人员成本")), (center.MaintenanceShare is null, new("maintenance", "维护")), (center.NetworkShareOfCards is null, new("network", "网络")),
        (center.Loan == new NamedLoan(), new("loan", "贷款")), (center.SubsidyShare is null, new("subsidy", "补贴")), (center.HurdleRate is null, new("discount rate", "折现率")),
        (center.SoftwareQuality is null, new("software", "软件质量")), (center.DomainCards is null, new("scale-up domain", "超节点规模")), (center.RentPolicy is null, new("rent policy", "定价方式")),
        (center.Anchor is null, new("anchor", "包租")),
    }
    .Where(one => one.Unsaid).Select(one => one.Name);
}
