namespace MarketSim.Kernels.Programs;

/// <summary>The shape of a dense decoder with gated activation.</summary>
/// <param name="Name">Published model whose shape it is.</param>
/// <param name="Width">Width of the residual stream.</param>
/// <param name="Inner">Width of the feed-forward part.</param>
/// <param name="KeyWidth">Key heads times head size.</param>
/// <param name="Layers">Layers.</param>
/// <param name="Vocabulary">Tokens known.</param>
/// <param name="TensorParallel">Cards over which a layer is usually split, so that weights, gradients and optimizer fit.</param>
public sealed record Transformer(string Name, int Width, int Inner, int KeyWidth, int Layers, int Vocabulary, int TensorParallel)
{
    /// <summary>Shapes in use: Llama 2 7B, 13B and 70B (Touvron and others 2023), Yi 34B (01.AI 2023).</summary>
    public static IReadOnlyList<Transformer> InUse { get; } =
    [
        new("7B", 4096, 11008, 4096, 32, 32000, 1),
        new("13B", 5120, 13824, 5120, 40, 32000, 2),
        new("34B", 7168, 20480, 1024, 60, 64000, 4),
        new("70B", 8192, 28672, 1024, 80, 32000, 8),
    ];

    /// <summary>Parameters of the layers.</summary>
    public double LayerParameters => Layers * ((double)Width * ((2 * Width) + (2 * KeyWidth)) + (3.0 * Width * Inner));

    /// <summary>All parameters, the embedding counted once.</summary>
    public double Parameters => LayerParameters + ((double)Width * Vocabulary);
}
