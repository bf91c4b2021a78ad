using MarketSim.Market.Inputs;

namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Names of buyers. Two of thousands may share one: a buyer is told apart by its number.</summary>
internal sealed class BuyerNames(Scenario scenario)
{
    private static readonly string[] HeadTrades = ["网络集团", "互联网集团", "数字科技集团", "智能汽车集团", "云科技集团", "电商集团", "传媒集团"];
    private static readonly string[] Schools = ["", "计算机学院", "人工智能学院", "物理学院", "生命科学学院", "大气科学学院", "自动化学院", "数学学院", "材料学院"];
    private static readonly string[] SmallTrades =
        ["科技", "信息技术", "医疗科技", "教育科技", "工业软件", "文化传媒", "自动化设备", "金融科技", "数据服务", "智能装备", "生物医药", "农业科技", "物流科技", "游戏科技", "法律科技"];

    private static readonly string[] Bodies =
        ["大数据管理局", "气象局", "政务服务中心", "交通运输局", "卫生健康委员会", "自然资源局", "水利局", "应急管理局", "城市管理局", "教育局"];

    private static readonly string[] StartupTrades = ["大模型科技", "智能科技", "人工智能科技", "机器人", "智能芯片应用", "认知智能", "视觉科技", "自动驾驶科技"];
    private readonly Places _places = new(scenario);

    /// <summary>The name of the next buyer.</summary>
    public string Next(Segment segment, int province, NameSource source) => segment switch
    {
        Segment.HeadFirm => $"{source.Pick(TradeNames.All)}{source.Pick(HeadTrades)}{_places.Seat(province, source)}研发中心",
        Segment.University => University(province, source),
        Segment.Sme => $"{_places.Firm(province, source)}{source.Pick(TradeNames.All)}{source.Pick(SmallTrades)}有限公司",
        Segment.Government => $"{_places.Seat(province, source)}市{source.Pick(Bodies)}",
        Segment.Startup => $"{_places.Firm(province, source)}{source.Pick(TradeNames.All)}{source.Pick(StartupTrades)}有限公司",
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "not a segment"),
    };

    private string University(int province, NameSource source)
    {
        string name = UniversityNames.Next(_places, province, source);
        return name.EndsWith("大学", StringComparison.Ordinal) ? name + source.Pick(Schools) : name;
    }
}
