using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Testing;

/// <summary>The kinds that the national market has, for tests of figures and facts that speak of them.</summary>
internal static class SampleKinds
{
    /// <summary>Five types of owner, five segments, five kinds of work, in the national scenario's order.</summary>
    public static MarketKinds All { get; } = new(
        [
            new("head_firm", new("Head firms", "头部企业")), new("market", new("Market-built", "市场化建设"), MarketBuilt: true),
            new("university", new("Universities and institutes", "高校与科研院所")), new("local_government", new("Local governments", "地方政府平台")),
            new("telecom", new("Telecom operators", "电信运营商")),
        ],
        [
            new("head_firm", new("Head firms", "头部企业")), new("university", new("Universities", "高校")), new("sme", new("Small and medium firms", "中小企业")),
            new("government", new("Government bodies", "政府部门")), new("startup", new("Startups", "初创公司")),
        ],
        [
            new("pre_training", new("Pre-training", "预训练")), new("fine_tuning", new("Fine-tuning", "微调")), new("inference_online", new("On-line inference", "在线推理")),
            new("inference_batch", new("Batch inference", "离线推理")), new("hpc", new("HPC", "科学计算")),
        ]);

    /// <summary>Place of a type of owner.</summary>
    public static int Owner(string id) => MarketKinds.IndexOf(All.Owners, id);

    /// <summary>Place of a segment.</summary>
    public static int Segment(string id) => MarketKinds.IndexOf(All.Segments, id);

    /// <summary>A scenario with these types of owner and segments, each like the first that it has.</summary>
    public static Scenario WithAllKinds(this Scenario scenario) => scenario with
    {
        Centers = scenario.Centers with
        {
            Owners = [.. All.Owners.Select(kind => scenario.Centers.Owners[0] with { Id = kind.Id, MarketBuilt = kind.MarketBuilt })],
        },
        Demand = scenario.Demand with
        {
            Segments = [.. All.Segments.Select(kind => scenario.Demand.Segments[0] with { Id = kind.Id, OwnCentersOf = null })],
        },
    };
}
