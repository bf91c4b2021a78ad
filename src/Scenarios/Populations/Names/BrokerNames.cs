namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Names of brokers.</summary>
internal sealed class BrokerNames(Scenario scenario)
{
    private static readonly string[] MiddlemanTrades = ["算力服务", "信息咨询", "商务服务", "企业管理咨询", "算力科技"];
    private static readonly string[] IntegratorTrades = ["系统集成", "信息工程", "智能系统", "云计算技术服务"];
    private static readonly string[] RegionalPlatforms = ["算力调度平台", "算力交易平台", "公共算力服务平台", "一体化算力网平台"];
    private static readonly string[] NationalPlatforms = ["全国一体化算力调度平台"];
    private readonly Places _places = new(scenario);
    private readonly UniqueNames _unique = new();

    /// <summary>The name of the next broker.</summary>
    public string Next(BrokerKind kind, int province, NameSource source) => _unique.Take(() => kind switch
    {
        BrokerKind.Middleman => $"{_places.Firm(province, source)}{source.Pick(TradeNames.All)}{source.Pick(MiddlemanTrades)}有限公司",
        BrokerKind.Integrator => $"{_places.Firm(province, source)}{source.Pick(TradeNames.All)}{source.Pick(IntegratorTrades)}有限公司",
        BrokerKind.RegionalPlatform => $"{_places.Firm(province, source)}{source.Pick(RegionalPlatforms)}",
        BrokerKind.NationalPlatform => source.Pick(NationalPlatforms),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of broker"),
    });
}
