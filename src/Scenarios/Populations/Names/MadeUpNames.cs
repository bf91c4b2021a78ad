using MarketSim.Market.Identity;

namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Trade names (字号) of two characters, as technology firms choose them. They are made up.</summary>
internal static class TradeNames
{
    private const string First = "云智星天瀚鼎锐恒华辰极睿启汇凌卓拓晟景明同众宏盛算数泽嘉沐灵曦昊朗钧翰";
    private const string Second = "算擎图枢测创维源驰腾岚曜澜峰川原石桥帆舟格象码域核矩阵流微衡链林洲途";

    // Well-known firms, which a made-up market must not seem to speak of, and words that mean something else.
    private static readonly HashSet<string> Taken =
        new(StringComparer.Ordinal) { "天源", "天创", "华创", "华峰", "华测", "恒源", "鼎桥", "星图", "星链", "云图", "天图", "明源", "数码", "天桥", "天象", "星象", "星阵", "同源", "天川", "天测", "华图", "天微", "华微", "明微", "华阵", "矩阵", "智微", "云创", "云从", "灵微", "嘉源", "天核", "泽林", "嘉林", "同创", "众创", "天矩", "星石", "云石", "明石", "华石", "汇川", "景林", "极链", "极域", "凌帆", "星途", "汇源", "盛源", "华维", "启明", "启帆", "锐捷", "天维", "天擎", "华腾", "天域", "算数", "数算" };

    /// <summary>All of them, some eleven hundred.</summary>
    public static string[] All { get; } =
        [.. First.SelectMany(_ => Second, (first, second) => string.Concat(first.ToString(), second.ToString())).Where(name => name[0] != name[1] && !Taken.Contains(name))];
}

/// <summary>Names of universities and institutes, in the style of real ones.</summary>
internal static class UniversityNames
{
    private static readonly string[] Kinds =
        ["理工大学", "科技大学", "工业大学", "师范大学", "交通大学", "医科大学", "农业大学", "财经大学", "信息工程大学", "电子科技学院", "先进技术研究院", "人工智能研究院", "计算技术研究所", "新材料研究院", "生命科学研究院"];

    /// <summary>A name.</summary>
    public static string Next(Places places, Index<Province> province, NameSource source) =>
        (source.Chance(0.4f) ? places.Province(province) : places.Seat(province, source)) + source.Pick(Kinds);
}

/// <summary>Keeps names apart where there are few agents and each has a line in the report.</summary>
internal sealed class UniqueNames
{
    private const int Tries = 20;
    private static readonly string[] Numerals = ["二", "三", "四", "五", "六", "七", "八", "九", "十"];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes the first name that nobody has; after some tries, whatever came.</summary>
    public string Take(Func<string> make)
    {
        string name = make();
        for (int attempt = 1; attempt < Tries && _taken.Contains(name); attempt++)
        {
            name = make();
        }

        _taken.Add(name);
        return name;
    }

    /// <summary>Takes the name of a site; one that is there already gets the next phase (二期, 三期 and on).</summary>
    public string TakePhase(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        foreach (string numeral in Numerals)
        {
            string phase = $"{name}{numeral}期";
            if (_taken.Add(phase))
            {
                return phase;
            }
        }

        return $"{name}扩建";
    }
}
