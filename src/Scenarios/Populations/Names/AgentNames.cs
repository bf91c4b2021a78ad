using MarketSim.Market.Identity;

namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Names of suppliers.</summary>
internal sealed class SupplierNames(Scenario scenario)
{
    private static readonly string[] MakerTrades = ["智能计算设备", "计算机系统", "智算设备", "信息系统"];
    private static readonly string[] DistributorTrades = ["电子科技", "信息技术", "供应链管理", "数码科技", "系统集成"];
    private static readonly string[] TraderTrades = ["商贸", "电子商务", "国际贸易", "电子", "算力科技", "网络科技"];
    private readonly Places _places = new(scenario);
    private readonly UniqueNames _unique = new();

    /// <summary>The name of the next supplier.</summary>
    public string Next(SupplierTier tier, Index<Province> province, NameSource source)
    {
        string[] trades = tier switch
        {
            SupplierTier.MakerChannel => MakerTrades,
            SupplierTier.Distributor => DistributorTrades,
            _ => TraderTrades,
        };
        return _unique.Take(() => $"{_places.Firm(province, source)}{source.Pick(TradeNames.All)}{source.Pick(trades)}有限公司");
    }
}

/// <summary>Names of centers and of those who own them, by the patterns of the types of owner.</summary>
internal sealed class CenterNames(Scenario scenario, Places places)
{
    private readonly PatternNames[] _byOwner = [.. scenario.Centers.Owners.Select(owner => new PatternNames(owner.Names, places))];
    private readonly UniqueNames _unique = new();

    /// <summary>The names of the next center and of its owner.</summary>
    /// <param name="owner">Index of the type of owner.</param>
    /// <param name="province">Index of the province.</param>
    /// <param name="source">The center's own chance.</param>
    public (string Name, string OwnerName) Next(Index<OwnerType> owner, Index<Province> province, NameSource source)
    {
        (string name, string ownerName) = _byOwner[owner].Next(province, source);
        return (_unique.TakePhase(name), ownerName);
    }
}

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
    public string Next(BrokerKind kind, Index<Province> province, NameSource source) => _unique.Take(() => kind switch
    {
        BrokerKind.Middleman => $"{_places.Firm(province, source)}{source.Pick(TradeNames.All)}{source.Pick(MiddlemanTrades)}有限公司",
        BrokerKind.Integrator => $"{_places.Firm(province, source)}{source.Pick(TradeNames.All)}{source.Pick(IntegratorTrades)}有限公司",
        BrokerKind.RegionalPlatform => $"{_places.Firm(province, source)}{source.Pick(RegionalPlatforms)}",
        BrokerKind.NationalPlatform => source.Pick(NationalPlatforms),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of broker"),
    });
}

/// <summary>Names of buyers, by the patterns of their segments. Two of thousands may share one: a buyer is told apart by its number.</summary>
internal sealed class BuyerNames(Scenario scenario, Places places)
{
    private readonly PatternNames[] _bySegment = [.. scenario.Demand.Segments.Select(segment => new PatternNames(segment.Names, places))];

    /// <summary>The name of the next buyer.</summary>
    /// <param name="segment">Index of the segment.</param>
    /// <param name="province">Index of the province.</param>
    /// <param name="source">The buyer's own chance.</param>
    public string Next(Index<Segment> segment, Index<Province> province, NameSource source) => _bySegment[segment].Next(province, source).Name;
}
