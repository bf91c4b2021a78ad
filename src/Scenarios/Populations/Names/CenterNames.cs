using MarketSim.Market.Inputs;

namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Names of centers and of those who own them.</summary>
internal sealed class CenterNames(Scenario scenario)
{
    private static readonly string[] HeadFirms = ["云岳", "星瀚", "天澜", "启元", "海岳", "鹏云", "万象", "九川", "聚源", "灵枢", "远图", "众合"];
    private static readonly string[] HeadSites = ["智算基地", "云计算基地", "超级智算园", "人工智能算力园"];
    private static readonly string[] MarketTrades = ["算力科技", "云计算科技", "数据科技", "智算科技", "信息技术", "数字科技"];
    private static readonly string[] MarketSites = ["智算中心", "智能算力中心", "算力中心", "人工智能算力基地"];
    private static readonly string[] UniversitySites = ["智算平台", "高性能计算中心", "智能计算中心", "超算与智算中心"];
    private static readonly string[] GovernmentFirms = ["数字产业投资", "大数据集团", "新基建投资", "城市建设投资", "科技创新投资", "数字城市运营"];
    private static readonly string[] GovernmentSites = ["人工智能计算中心", "智算中心", "新型算力中心", "先进计算中心", "城市智能中枢"];
    private static readonly string[] TelecomFirms = ["通信集团", "网络通信", "云网信息", "信息通信"];
    private static readonly string[] TelecomSites = ["智算中心", "云数据中心", "智算资源池"];
    private readonly Places _places = new(scenario);
    private readonly UniqueNames _unique = new();

    /// <summary>The names of the next center and of its owner.</summary>
    public (string Name, string OwnerName) Next(OwnerType owner, int province, NameSource source)
    {
        (string name, string ownerName) = owner switch
        {
            OwnerType.HeadFirm => HeadFirm(province, source),
            OwnerType.Market => Market(province, source),
            OwnerType.University => University(province, source),
            OwnerType.LocalGovernment => LocalGovernment(province, source),
            OwnerType.Telecom => Telecom(province, source),
            _ => throw new ArgumentOutOfRangeException(nameof(owner), owner, "not a type of owner"),
        };
        return (_unique.TakePhase(name), ownerName);
    }

    private (string Name, string OwnerName) HeadFirm(int province, NameSource source)
    {
        string firm = source.Pick(HeadFirms);
        return ($"{_places.Site(province, source)}{firm}{source.Pick(HeadSites)}", $"{firm}集团");
    }

    private (string Name, string OwnerName) Market(int province, NameSource source)
    {
        string trade = source.Pick(TradeNames.All);
        return ($"{_places.Site(province, source)}{trade}{source.Pick(MarketSites)}", $"{_places.Firm(province, source)}{trade}{source.Pick(MarketTrades)}有限公司");
    }

    private (string Name, string OwnerName) University(int province, NameSource source)
    {
        string university = UniversityNames.Next(_places, province, source);
        return ($"{university}{source.Pick(UniversitySites)}", university);
    }

    private (string Name, string OwnerName) LocalGovernment(int province, NameSource source)
    {
        string site = _places.Site(province, source);
        return ($"{site}{source.Pick(GovernmentSites)}", $"{site}{source.Pick(GovernmentFirms)}有限公司");
    }

    private (string Name, string OwnerName) Telecom(int province, NameSource source)
    {
        string firm = $"{_places.Province(province)}{source.Pick(TelecomFirms)}";
        return ($"{firm}{_places.Site(province, source)}{source.Pick(TelecomSites)}", $"{firm}有限公司");
    }
}
