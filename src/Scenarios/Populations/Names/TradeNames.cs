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
