using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A model of accelerator card, with the figures of its datasheet.</summary>
public sealed record CardModel
{
    /// <summary>Unique short name, such as <c>A800</c>.</summary>
    [Key]
    public required string Id { get; init; }

    /// <summary>Maker.</summary>
    public required string Vendor { get; init; }

    /// <summary>The software stack the card runs.</summary>
    public required Ecosystem Ecosystem { get; init; }

    /// <summary>Sold mainly to data centers or to consumers.</summary>
    public CardClass Class { get; init; } = CardClass.DataCenter;

    /// <summary>Peak dense FP16/BF16 rate, TFLOP/s.</summary>
    [Range(0.1, 1e5)]
    public required double Fp16Tflops { get; init; }

    /// <summary>Peak FP32 rate (no tensor cores), TFLOP/s; enters the FP32 capacity figure only.</summary>
    [Range(0.0, 1e5)]
    public required double Fp32Tflops { get; init; }

    /// <summary>Memory, GB.</summary>
    [Range(1.0, 10_000.0)]
    public required double MemoryGb { get; init; }

    /// <summary>Memory bandwidth, GB/s.</summary>
    [Range(1.0, 1e6)]
    public required double MemoryBandwidthGbS { get; init; }

    /// <summary>Bandwidth of the link between cards of one server, GB/s.</summary>
    [Range(1.0, 1e5)]
    public required double LinkGbS { get; init; }

    /// <summary>Network bandwidth of one card, one way, GB/s; 0 stands for what its kind of server usually has.</summary>
    [Range(0.0, 1e5)]
    public double NetworkGbS { get; init; }

    /// <summary>Thermal design power, W.</summary>
    [Range(1.0, 10_000.0)]
    public required double TdpW { get; init; }

    /// <summary>Best measured rate of a large matrix product over the datasheet's peak; 0 where nobody measured it, which is then estimated from rate and power.</summary>
    [Range(0.0, 1.2)]
    public double GemmEfficiency { get; init; }

    /// <summary>Cards in one server.</summary>
    [Range(1, 128)]
    public int CardsPerServer { get; init; } = 8;

    /// <summary>Landed cost of a card with its share of the server at the start of the horizon (or at release), yuan.</summary>
    [Range(100.0, 1e7)]
    public required double ListCostCny { get; init; }

    /// <summary>Share of the list cost paid in US dollars, hence moved by the exchange rate.</summary>
    [Range(0.0, 1.0)]
    public double ImportedShare { get; init; }

    /// <summary>Fall of the cost line with each doubling of cumulative shipments (Wright's law).</summary>
    [Range(0.0, 0.5)]
    public double LearningRate { get; init; }

    /// <summary>Fall of the cost line per year, from newer models and falling memory prices.</summary>
    [Range(-0.5, 0.9)]
    public double AnnualCostFall { get; init; }

    /// <summary>Release date; the card is not shipped earlier.</summary>
    public required DateOnly Release { get; init; }

    /// <summary>Where the figures come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Peak dense FP16/BF16 rate, PFLOPS.</summary>
    public double Pflops() => Fp16Tflops / 1000.0;
}

/// <summary>The market that a card model is made for.</summary>
public enum CardClass
{
    /// <summary>Data centers.</summary>
    DataCenter,

    /// <summary>Consumers; data centers buy it too.</summary>
    Consumer,
}

/// <summary>The software stack that a card runs and that work is written for.</summary>
public enum Ecosystem
{
    /// <summary>NVIDIA CUDA.</summary>
    Cuda,

    /// <summary>Huawei CANN.</summary>
    Cann,

    /// <summary>ROCm-like and the other domestic stacks.</summary>
    RocmLike,
}
