using MarketSim.Market.Identity;

namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Cities by province: where firms sit, and where centers are built.</summary>
internal sealed class Places
{
    private static readonly Dictionary<string, (string Firms, string Sites)> Known = new(StringComparer.Ordinal)
    {
        ["北京"] = ("北京 海淀 亦庄", "海淀 亦庄 房山 门头沟"),
        ["天津"] = ("天津 滨海 西青", "滨海 武清 西青"),
        ["河北"] = ("石家庄 保定 唐山 廊坊", "张北 怀来 廊坊 石家庄 雄安"),
        ["山西"] = ("太原 大同 晋中", "大同 太原 阳泉"),
        ["内蒙古"] = ("呼和浩特 包头 鄂尔多斯", "和林格尔 乌兰察布 呼和浩特 鄂尔多斯"),
        ["辽宁"] = ("沈阳 大连 鞍山", "沈阳 大连 盘锦"),
        ["吉林"] = ("长春 吉林", "长春 延边"),
        ["黑龙江"] = ("哈尔滨 大庆", "哈尔滨 大庆"),
        ["上海"] = ("上海 浦东 徐汇 松江", "临港 松江 青浦 嘉定"),
        ["江苏"] = ("南京 苏州 无锡 常州 南通", "南京 苏州 无锡 昆山 南通 宿迁"),
        ["浙江"] = ("杭州 宁波 温州 嘉兴 金华", "杭州 宁波 嘉兴 金华 湖州"),
        ["安徽"] = ("合肥 芜湖 蚌埠", "合肥 芜湖 宿州 淮南"),
        ["福建"] = ("福州 厦门 泉州", "福州 厦门 泉州"),
        ["江西"] = ("南昌 赣州 九江", "南昌 抚州 九江"),
        ["山东"] = ("济南 青岛 烟台 潍坊", "济南 青岛 枣庄 烟台"),
        ["河南"] = ("郑州 洛阳 许昌", "郑州 洛阳 许昌"),
        ["湖北"] = ("武汉 宜昌 襄阳", "武汉 宜昌 襄阳"),
        ["湖南"] = ("长沙 株洲 湘潭", "长沙 株洲 郴州"),
        ["广东"] = ("广州 深圳 东莞 佛山 珠海", "广州 深圳 韶关 东莞 横琴"),
        ["广西"] = ("南宁 柳州 桂林", "南宁 柳州"),
        ["海南"] = ("海口 三亚", "海口 儋州"),
        ["重庆"] = ("重庆 渝北 两江", "两江 璧山 九龙坡"),
        ["四川"] = ("成都 绵阳 宜宾", "成都 天府 宜宾 雅安"),
        ["贵州"] = ("贵阳 遵义", "贵安 贵阳"),
        ["云南"] = ("昆明 玉溪", "昆明 保山"),
        ["西藏"] = ("拉萨", "拉萨 山南"),
        ["陕西"] = ("西安 咸阳 宝鸡", "西安 西咸 延安"),
        ["甘肃"] = ("兰州 天水", "庆阳 兰州 酒泉"),
        ["青海"] = ("西宁 海东", "西宁 共和 海西"),
        ["宁夏"] = ("银川 吴忠", "中卫 银川"),
        ["新疆"] = ("乌鲁木齐 昌吉", "昌吉 克拉玛依 哈密 乌鲁木齐"),
    };

    private static readonly string[] Municipalities = ["北京", "天津", "上海", "重庆"];
    private readonly string[] _provinces;
    private readonly string[][] _firms;
    private readonly string[][] _sites;

    /// <summary>Looks up the provinces of a scenario; one that is not known has its capital.</summary>
    public Places(Scenario scenario)
    {
        _provinces = [.. scenario.Provinces.Select(province => province.NameZh)];
        _firms = [.. scenario.Provinces.Select(province => Cities(province, known => known.Firms))];
        _sites = [.. scenario.Provinces.Select(province => Cities(province, known => known.Sites))];
    }

    /// <summary>The province's own name.</summary>
    public string Province(Index<Province> province) => _provinces[province];

    /// <summary>A city where firms and universities are, or the province itself.</summary>
    public string Firm(Index<Province> province, NameSource source) => source.Chance(0.3f) ? _provinces[province] : source.Pick(_firms[province]);

    /// <summary>A city with a government and universities of its own; in a municipality, the municipality (its districts are no cities).</summary>
    public string Seat(Index<Province> province, NameSource source) =>
        Municipalities.Contains(_provinces[province], StringComparer.Ordinal) ? _provinces[province] : City(province, source);

    /// <summary>A place where centers are built.</summary>
    public string Site(Index<Province> province, NameSource source) => source.Pick(_sites[province]);

    private string City(Index<Province> province, NameSource source) => source.Pick(_firms[province]);

    private static string[] Cities(Province province, Func<(string Firms, string Sites), string> choice) =>
        Known.TryGetValue(province.NameZh, out (string Firms, string Sites) known)
            ? choice(known).Split(' ')
            : [province.CapitalZh.TrimEnd('市')];
}
