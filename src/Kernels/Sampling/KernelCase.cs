using System.Globalization;
using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Sampling;

/// <summary>A kernel of one shape, to be checked and timed. What the four sizes mean depends on the kind.</summary>
/// <remarks>
/// Matrix products: C (m x n, by columns) = A (m x k, by rows) B^T (n x k, by rows), Batch of them. Decode: y = W x for Batch vectors, W being m x k. Attention: Batch heads of
/// K numbers, N queries over M keys. Rows (normalisation, softmax, activation, gather): M rows of N numbers. Copy and triad: M numbers. Stencil: a cube of M points a side.
/// </remarks>
/// <param name="Kind">Kind of kernel.</param>
/// <param name="Type">Type of its numbers in memory; sums are taken in FP32.</param>
/// <param name="M">First size.</param>
/// <param name="N">Second size.</param>
/// <param name="K">Third size.</param>
/// <param name="Batch">How many.</param>
/// <param name="Tuned">Whether a product is worked out in the fastest of the ways that the library proposes, each tried: the library's own best.</param>
public sealed record KernelCase(KernelKind Kind, DataType Type, int M, int N = 1, int K = 1, int Batch = 1, bool Tuned = false)
{
    /// <summary>Rows of the table that a gather picks from, over the rows that it picks.</summary>
    public const int TableRowsPerPick = 4;

    private double Volume => (double)M * N * K * Batch;

    /// <summary>Floating-point operations of a run.</summary>
    public double Operations => Kind switch
    {
        KernelKind.Gemm or KernelKind.BatchedGemm => 2 * Volume,
        KernelKind.DecodeGemv => 2.0 * M * K * Batch,
        KernelKind.AttentionPrefill => 2 * Volume,
        KernelKind.AttentionDecode => 4 * Volume,
        KernelKind.LayerNorm => 8.0 * M * N,
        KernelKind.Softmax or KernelKind.Activation => 5.0 * M * N,
        KernelKind.Triad => 2.0 * M,
        KernelKind.Stencil => 8 * Points,
        _ => 0,
    };

    /// <summary>Bytes that a run must move, each operand once.</summary>
    public double Bytes => Type.Bytes() * Kind switch
    {
        KernelKind.Gemm or KernelKind.BatchedGemm => Batch * (((double)M * K) + ((double)N * K) + ((double)M * N)),
        KernelKind.DecodeGemv => ((double)M * K) + (Batch * ((double)M + K)),
        KernelKind.AttentionPrefill or KernelKind.AttentionDecode => Batch * 2.0 * ((double)M + N) * K,
        KernelKind.LayerNorm or KernelKind.Softmax or KernelKind.Gather => 2.0 * M * N,
        KernelKind.Activation => 3.0 * M * N,
        KernelKind.Copy => 2.0 * M,
        KernelKind.Triad => 3.0 * M,
        _ => 2 * Points,
    };

    /// <summary>Numbers in each input.</summary>
    public IReadOnlyList<long> InputLengths => Kind switch
    {
        KernelKind.Gemm or KernelKind.BatchedGemm => [(long)Batch * M * K, (long)Batch * N * K],
        KernelKind.DecodeGemv => [(long)M * K, (long)Batch * K],
        KernelKind.AttentionPrefill or KernelKind.AttentionDecode => [(long)Batch * N * K, (long)Batch * M * K, (long)Batch * M * K],
        KernelKind.Activation => [(long)M * N, (long)M * N],
        KernelKind.LayerNorm or KernelKind.Softmax => [(long)M * N],
        KernelKind.Gather => [(long)M * N * TableRowsPerPick, M],
        KernelKind.Triad => [M, M],
        KernelKind.Copy => [M],
        _ => [(long)M * M * M],
    };

    /// <summary>Numbers in the output.</summary>
    public long OutputLength => Kind switch
    {
        KernelKind.Gemm or KernelKind.BatchedGemm => (long)Batch * M * N,
        KernelKind.DecodeGemv => (long)Batch * M,
        KernelKind.AttentionPrefill or KernelKind.AttentionDecode => (long)Batch * N * K,
        KernelKind.Copy or KernelKind.Triad => M,
        KernelKind.Stencil => (long)M * M * M,
        _ => (long)M * N,
    };

    /// <summary>The shape in words.</summary>
    public string Shape => Kind switch
    {
        KernelKind.Gemm => Text($"m={M} n={N} k={K}"),
        KernelKind.BatchedGemm => Text($"batch={Batch} m={M} n={N} k={K}"),
        KernelKind.DecodeGemv => Text($"batch={Batch} rows={M} width={K}"),
        KernelKind.AttentionPrefill or KernelKind.AttentionDecode => Text($"heads={Batch} queries={N} keys={M} head={K}"),
        KernelKind.Copy or KernelKind.Triad => Text($"numbers={M}"),
        KernelKind.Stencil => Text($"cube={M}"),
        _ => Text($"rows={M} width={N}"),
    };

    /// <summary>The call, for the roofline.</summary>
    public KernelCall Call() => new(Kind, Type, Operations, Bytes);

    private double Points => (double)M * M * M;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
