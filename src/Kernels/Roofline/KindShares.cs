using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Roofline;

/// <summary>Share of a card's GEMM ceilings that other kinds of kernel reach, where no profile says it.</summary>
/// <remarks>
/// Attention over prompts, causal, there and back: FlashAttention-2 reaches about 0.55 of an A100's peak forwards and less backwards (Dao 2023), 0.35 of an H100's (Shah and others
/// 2024), where GEMMs reach 0.70 and 0.66: 0.5 (range 0.4 to 0.9). Streaming kernels
/// (normalisation, activation, copy, triad) run at the share of bandwidth of a memory-bound GEMM or a little above (BabelStream: 0.88 to 0.92 of an A100's 1,555 or
/// 2,039 GB/s): 1.1 for copy and triad, 1.0 for the others, softmax 0.9. Decode attention reads its cache in pages: 0.8 (range 0.6 to 0.95). Stencil 0.8 (0.6 to 0.95).
/// Gather of rows 0.7 (0.4 to 0.9). Batched GEMM 0.8 (0.6 to 0.95). All but copy, triad and prefill are assumptions.
/// </remarks>
public static class KindShares
{
    /// <summary>The share for a kind.</summary>
    public static double Assumed(KernelKind kind) => kind switch
    {
        KernelKind.AttentionPrefill => 0.5,
        KernelKind.AttentionDecode or KernelKind.BatchedGemm or KernelKind.Stencil => 0.8,
        KernelKind.Copy or KernelKind.Triad => 1.1,
        KernelKind.Softmax => 0.9,
        KernelKind.Gather => 0.7,
        _ => 1.0,
    };
}
