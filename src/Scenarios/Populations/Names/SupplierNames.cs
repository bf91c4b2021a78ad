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
    public string Next(SupplierTier tier, int province, NameSource source)
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
