using System.Text.Json.Serialization;
using MarketSim.Kernels.Profiles;

namespace MarketSim.Kernels.Calls;

/// <summary>Kinds of kernel.</summary>
[JsonConverter(typeof(SnakeCaseNames<KernelKind>))]
public enum KernelKind
{
    /// <summary>Product of two dense matrices.</summary>
    Gemm,

    /// <summary>Many small matrix products in one launch.</summary>
    BatchedGemm,

    /// <summary>Matrix times a few vectors, as a decoder's layers do for each new token.</summary>
    DecodeGemv,

    /// <summary>Attention over a whole prompt, scores kept on the chip.</summary>
    AttentionPrefill,

    /// <summary>Attention of one new token over the cache of keys and values.</summary>
    AttentionDecode,

    /// <summary>Layer normalisation.</summary>
    LayerNorm,

    /// <summary>Softmax over rows.</summary>
    Softmax,

    /// <summary>Gated activation (SiLU times gate).</summary>
    Activation,

    /// <summary>Copy of memory.</summary>
    Copy,

    /// <summary>STREAM triad: a = b + s c.</summary>
    Triad,

    /// <summary>Seven-point stencil on a three-dimensional grid.</summary>
    Stencil,

    /// <summary>Rows gathered from a table by index, as an embedding does.</summary>
    Gather,
}
