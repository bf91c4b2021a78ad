namespace MarketSim.Kernels.Calls;

/// <summary>One launch of a kernel: what it computes and what it must move at least.</summary>
/// <param name="Kind">Kind of kernel.</param>
/// <param name="Type">Type of its numbers.</param>
/// <param name="Operations">Floating-point operations, a multiply-add counted as two.</param>
/// <param name="Bytes">Bytes read and written, each operand once.</param>
public readonly record struct KernelCall(KernelKind Kind, DataType Type, double Operations, double Bytes)
{
    /// <summary>Arithmetic intensity, operations per byte; 0 for a kernel that only moves data.</summary>
    public double Intensity => Bytes > 0 ? Operations / Bytes : 0;

    /// <summary>A product of an m x k by a k x n matrix.</summary>
    public static KernelCall Gemm(DataType type, double m, double n, double k) =>
        new(KernelKind.Gemm, type, 2 * m * n * k, type.Bytes() * ((m * k) + (k * n) + (m * n)));

    /// <summary>Causal attention over prompts.</summary>
    /// <param name="type">Type of the numbers.</param>
    /// <param name="tokens">New tokens, over all prompts.</param>
    /// <param name="length">Tokens in a prompt.</param>
    /// <param name="width">Heads times head size on this card.</param>
    /// <param name="keyWidth">Key heads times head size on this card.</param>
    public static KernelCall Prefill(DataType type, double tokens, double length, double width, double keyWidth) =>
        new(KernelKind.AttentionPrefill, type, 4 * tokens * (length / 2) * width, type.Bytes() * tokens * ((2 * width) + (2 * keyWidth)));

    /// <summary>Attention of one new token of each of several sequences over their caches.</summary>
    /// <param name="type">Type of the numbers.</param>
    /// <param name="sequences">Sequences in the batch.</param>
    /// <param name="length">Tokens in each cache.</param>
    /// <param name="width">Heads times head size on this card.</param>
    /// <param name="keyWidth">Key heads times head size on this card.</param>
    public static KernelCall Decode(DataType type, double sequences, double length, double width, double keyWidth) =>
        new(KernelKind.AttentionDecode, type, 4 * sequences * length * width, type.Bytes() * sequences * ((2 * length * keyWidth) + (2 * width)));

    /// <summary>A kernel that streams: so many numbers read or written, so many operations for each.</summary>
    public static KernelCall Stream(KernelKind kind, DataType type, double numbers, double operationsPerNumber) =>
        new(kind, type, numbers * operationsPerNumber, numbers * type.Bytes());
}
