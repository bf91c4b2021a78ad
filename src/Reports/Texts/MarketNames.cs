using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Texts;

namespace MarketSim.Reports.Texts;

/// <summary>What owner types, segments, work and obstacles are called.</summary>
public static class MarketNames
{
    /// <summary>An owner type.</summary>
    public static Text Of(OwnerType owner) => owner switch
    {
        OwnerType.HeadFirm => new("Head firms", "头部企业"),
        OwnerType.Market => new("Market-built", "市场化建设"),
        OwnerType.University => new("Universities and institutes", "高校与科研院所"),
        OwnerType.LocalGovernment => new("Local governments", "地方政府平台"),
        _ => new("Telecom operators", "电信运营商"),
    };

    /// <summary>A segment, as the subject of a sentence.</summary>
    public static Text Of(Segment segment) => segment switch
    {
        Segment.HeadFirm => new("Head firms", "头部企业"),
        Segment.University => new("Universities", "高校"),
        Segment.Sme => new("Small and medium firms", "中小企业"),
        Segment.Government => new("Government bodies", "政府部门"),
        _ => new("Startups", "初创公司"),
    };

    /// <summary>A kind of work.</summary>
    public static Text Of(WorkType work) => work switch
    {
        WorkType.PreTraining => new("Pre-training", "预训练"),
        WorkType.FineTuning => new("Fine-tuning", "微调"),
        WorkType.InferenceOnline => new("On-line inference", "在线推理"),
        WorkType.InferenceBatch => new("Batch inference", "离线推理"),
        _ => new("HPC", "科学计算"),
    };

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
        _ => new("kept by the owner", "业主自留"),
    };

    /// <summary>A name inside an English sentence: its first letter small.</summary>
    public static Text Inside(Text name) => new(string.Concat(name.En[..1].ToLowerInvariant(), name.En.AsSpan(1)), name.Zh);
}
