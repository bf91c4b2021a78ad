using MarketSim.Market.Books;

namespace MarketSim.Reports.Texts;

/// <summary>What obstacles are called.</summary>
public static class MarketNames
{
    /// <summary>An obstacle, as a cause.</summary>
    public static Text Of(Obstacle cause) => cause switch
    {
        Obstacle.NoDemand => new("no demand", "没有需求"),
        Obstacle.NoCapacity => new("not enough free cards", "空闲卡数不足"),
        Obstacle.UnknownSeller => new("seller unknown, unclear positioning", "定位不清、不为人知"),
        Obstacle.Remote => new("too remote", "位置偏远"),
        Obstacle.OverBudget => new("price too high", "价格过高"),
        Obstacle.Software => new("software unfit", "软件不适配"),
        Obstacle.Interconnect => new("interconnect too small", "互联规模不足"),
        Obstacle.Hardware => new("hardware unfit", "硬件不匹配"),
        Obstacle.DeploymentCost => new("deployment cost", "部署成本高"),
        Obstacle.EffectiveCost => new("lost on effective cost", "有效成本偏高"),
        Obstacle.Closed => new("site mothballed or failed", "停运或清算"),
        _ => new("kept by the owner", "业主自留"),
    };

    /// <summary>A name inside an English sentence: its first letter small.</summary>
    public static Text Inside(Text name) => new(string.Concat(name.En[..1].ToLowerInvariant(), name.En.AsSpan(1)), name.Zh);
}
