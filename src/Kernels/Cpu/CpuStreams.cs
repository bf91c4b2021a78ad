using System.Numerics.Tensors;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cpu;

/// <summary>Kernels that stream through memory, on the processor.</summary>
internal static class CpuStreams
{
    /// <summary>Numbers to a task.</summary>
    private const int Piece = 1 << 16;

    public static void LayerNorm(KernelCase kernel, float[] input, float[] output) => Rows(kernel, (start, width) =>
    {
        ReadOnlySpan<float> row = input.AsSpan(start, width);
        Span<float> result = output.AsSpan(start, width);
        TensorPrimitives.Subtract(row, TensorPrimitives.Sum(row) / width, result);
        float root = MathF.Sqrt((TensorPrimitives.SumOfSquares(result) / width) + RowReference.Epsilon);
        TensorPrimitives.Divide(result, root, result);
    });

    public static void Softmax(KernelCase kernel, float[] input, float[] output) => Rows(kernel, (start, width) =>
    {
        ReadOnlySpan<float> row = input.AsSpan(start, width);
        TensorPrimitives.SoftMax(row, output.AsSpan(start, width));
    });

    public static void Activation(KernelCase kernel, float[] input, float[] gate, float[] output) => Rows(kernel, (start, width) =>
    {
        Span<float> result = output.AsSpan(start, width);
        TensorPrimitives.Sigmoid(input.AsSpan(start, width), result);
        TensorPrimitives.Multiply(result, input.AsSpan(start, width), result);
        TensorPrimitives.Multiply(result, gate.AsSpan(start, width), result);
    });

    public static void Copy(float[] input, float[] output) =>
        Pieces(output.Length, (start, count) => input.AsSpan(start, count).CopyTo(output.AsSpan(start, count)));

    public static void Triad(float[] b, float[] c, float[] output) =>
        Pieces(output.Length, (start, count) => TensorPrimitives.MultiplyAdd(c.AsSpan(start, count), RowReference.TriadFactor, b.AsSpan(start, count), output.AsSpan(start, count)));

    public static void Gather(KernelCase kernel, float[] table, float[] rows, float[] output) => Rows(kernel, (start, width) =>
        table.AsSpan((int)rows[start / width] * width, width).CopyTo(output.AsSpan(start, width)));

    public static void Stencil(KernelCase kernel, float[] input, float[] output)
    {
        int side = kernel.M;
        int plane = side * side;
        _ = Parallel.For(0, side, z =>
        {
            for (int y = 0; y < side; y++)
            {
                int start = (z * plane) + (y * side);
                Span<float> result = output.AsSpan(start, side);
                ReadOnlySpan<float> row = input.AsSpan(start, side);
                row.CopyTo(result);
                if (z == 0 || y == 0 || z == side - 1 || y == side - 1)
                {
                    continue;
                }

                Span<float> inner = result[1..^1];
                TensorPrimitives.Add(row[..^2], row[2..], inner);
                foreach (int step in (ReadOnlySpan<int>)[side, -side, plane, -plane])
                {
                    TensorPrimitives.Add(inner, input.AsSpan(start + step + 1, side - 2), inner);
                }

                TensorPrimitives.Multiply(inner, RowReference.Neighbour, inner);
                TensorPrimitives.MultiplyAdd(row[1..^1], RowReference.Middle, inner, inner);
            }
        });
    }

    private static void Rows(KernelCase kernel, Action<int, int> row) => Parallel.For(0, kernel.M, i => row(i * kernel.N, kernel.N));

    private static void Pieces(int length, Action<int, int> piece) =>
        Parallel.For(0, (length + Piece - 1) / Piece, i => piece(i * Piece, Math.Min(Piece, length - (i * Piece))));
}
