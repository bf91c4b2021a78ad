using MarketSim.Kernels.Calls;
using MarketSim.Market.Inputs;

namespace MarketSim.Kernels.Roofline;

/// <summary>What a card's maker promises: the two ceilings that achieved figures are held against.</summary>
/// <param name="Fp16Tflops">Dense FP16 and BF16 rate of the matrix units, TFLOP/s.</param>
/// <param name="Fp32Tflops">FP32 rate without matrix units, TFLOP/s.</param>
/// <param name="BandwidthGbS">Memory bandwidth, GB/s.</param>
public sealed record Datasheet(double Fp16Tflops, double Fp32Tflops, double BandwidthGbS)
{
    /// <summary>The datasheet of a card model.</summary>
    public static Datasheet Of(CardModel card) => new(card.Fp16Tflops, Math.Max(card.Fp32Tflops, 1e-3), card.MemoryBandwidthGbS);

    /// <summary>Peak rate for a type, FLOP/s. TF32 runs at half, FP8 at twice the FP16 rate on the cards that have them.</summary>
    public double Peak(DataType type) => 1e12 * type switch
    {
        DataType.Fp32 => Fp32Tflops,
        DataType.Tf32 => Fp16Tflops / 2,
        DataType.Fp8 => Fp16Tflops * 2,
        _ => Fp16Tflops,
    };

    /// <summary>Memory bandwidth, byte/s.</summary>
    public double Bandwidth => 1e9 * BandwidthGbS;

    /// <summary>Intensity of a call over the intensity at which the card turns from memory-bound to compute-bound, as a logarithm; 0 at the ridge.</summary>
    public double RidgeDistance(in KernelCall call) =>
        Math.Log(Math.Max(call.Operations, 1) / Peak(call.Type)) - Math.Log(Math.Max(call.Bytes, 1) / Bandwidth);
}
