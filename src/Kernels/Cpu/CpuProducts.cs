using System.Numerics.Tensors;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cpu;

/// <summary>Matrix products and attention on the processor, a row or a head to a task.</summary>
internal static class CpuProducts
{
    /// <summary>Columns of a product taken together, so that their rows stay in the nearest cache.</summary>
    private const int ColumnBlock = 32;

    public static void Gemm(KernelCase kernel, float[] a, float[] b, float[] output)
    {
        (int m, int n, int k) = (kernel.M, kernel.N, kernel.K);
        int blocks = (n + ColumnBlock - 1) / ColumnBlock;
        _ = Parallel.For(0, kernel.Batch * blocks, task =>
        {
            int batch = task / blocks;
            int first = task % blocks * ColumnBlock;
            int last = Math.Min(n, first + ColumnBlock);
            for (int row = 0; row < m; row++)
            {
                ReadOnlySpan<float> left = a.AsSpan(((batch * m) + row) * k, k);
                for (int column = first; column < last; column++)
                {
                    output[(((batch * n) + column) * m) + row] = TensorPrimitives.Dot(left, b.AsSpan(((batch * n) + column) * k, k));
                }
            }
        });
    }

    public static void Gemv(KernelCase kernel, float[] weights, float[] vectors, float[] output)
    {
        (int m, int k) = (kernel.M, kernel.K);
        _ = Parallel.For(0, m, row =>
        {
            for (int batch = 0; batch < kernel.Batch; batch++)
            {
                output[(batch * m) + row] = TensorPrimitives.Dot(weights.AsSpan(row * k, k), vectors.AsSpan(batch * k, k));
            }
        });
    }

    public static void Attention(KernelCase kernel, float[] queries, float[] keys, float[] values, float[] output)
    {
        (int count, int length, int width) = (kernel.N, kernel.M, kernel.K);
        float scale = 1 / MathF.Sqrt(width);
        _ = Parallel.For(0, kernel.Batch * count, task =>
        {
            int head = task / count;
            int seen = kernel.Kind == KernelKind.AttentionPrefill ? (task % count) + 1 : length;
            float[] scores = new float[seen];
            ReadOnlySpan<float> query = queries.AsSpan(task * width, width);
            for (int key = 0; key < seen; key++)
            {
                scores[key] = scale * TensorPrimitives.Dot(query, keys.AsSpan(((head * length) + key) * width, width));
            }

            TensorPrimitives.SoftMax(scores, scores);
            Span<float> result = output.AsSpan(task * width, width);
            result.Clear();
            for (int key = 0; key < seen; key++)
            {
                TensorPrimitives.MultiplyAdd(values.AsSpan(((head * length) + key) * width, width), scores[key], result, result);
            }
        });
    }
}
