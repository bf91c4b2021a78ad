using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Sampling;

/// <summary>What is sampled: from tiny to huge and skinny.</summary>
public static class KernelSuites
{
    /// <summary>For an accelerator.</summary>
    /// <param name="types">Types that its matrix units multiply.</param>
    public static IReadOnlyList<KernelCase> Accelerator(IReadOnlyList<DataType> types)
    {
        List<KernelCase> cases = [];
        foreach (DataType type in types)
        {
            foreach (int size in (ReadOnlySpan<int>)[128, 512, 1024, 2048, 4096, 8192])
            {
                cases.Add(new(KernelKind.Gemm, type, size, size, size));
            }

            foreach (int rows in (ReadOnlySpan<int>)[16, 64, 256])
            {
                cases.Add(new(KernelKind.Gemm, type, rows, 4096, 4096));
                cases.Add(new(KernelKind.Gemm, type, rows, 14336, 4096));
                cases.Add(new(KernelKind.Gemm, type, rows, 4096, 14336));
            }

            cases.Add(new(KernelKind.Gemm, type, 4096, 14336, 4096));
            cases.Add(new(KernelKind.Gemm, type, 4096, 4096, 14336));
            cases.Add(new(KernelKind.Gemm, type, 8192, 8192, 8192, Tuned: true));
            cases.Add(new(KernelKind.Gemm, type, 4096, 4096, 14336, Tuned: true));
        }

        cases.Add(new(KernelKind.BatchedGemm, DataType.Bf16, 128, 128, 128, 512));
        cases.Add(new(KernelKind.BatchedGemm, DataType.Bf16, 512, 512, 128, 128));
        foreach (int batch in (ReadOnlySpan<int>)[1, 4])
        {
            cases.Add(new(KernelKind.DecodeGemv, DataType.Bf16, 4096, K: 4096, Batch: batch));
            cases.Add(new(KernelKind.DecodeGemv, DataType.Bf16, 28672, K: 8192, Batch: batch));
        }

        if (types.Contains(DataType.Bf16))
        {
            cases.Add(new(KernelKind.AttentionPrefill, DataType.Bf16, 2048, 2048, 128, 32));
            cases.Add(new(KernelKind.AttentionPrefill, DataType.Bf16, 4096, 4096, 128, 16));
            cases.Add(new(KernelKind.AttentionPrefill, DataType.Bf16, 16384, 16384, 128, 16));
        }

        cases.Add(new(KernelKind.AttentionDecode, DataType.Bf16, 2048, 1, 128, 512));
        cases.Add(new(KernelKind.AttentionDecode, DataType.Bf16, 8192, 1, 128, 256));
        cases.AddRange(Streams(DataType.Bf16, rows: 16384, width: 8192, numbers: 1 << 28, side: 512));
        return cases;
    }

    /// <summary>For a processor: FP32, small enough for a minute on two cores.</summary>
    public static IReadOnlyList<KernelCase> Processor()
    {
        List<KernelCase> cases = [];
        foreach (int size in (ReadOnlySpan<int>)[64, 128, 256, 512, 768])
        {
            cases.Add(new(KernelKind.Gemm, DataType.Fp32, size, size, size));
        }

        cases.Add(new(KernelKind.Gemm, DataType.Fp32, 8, 1024, 1024));
        cases.Add(new(KernelKind.Gemm, DataType.Fp32, 32, 2048, 1024));
        cases.Add(new(KernelKind.Gemm, DataType.Fp32, 2048, 64, 1024));
        cases.Add(new(KernelKind.BatchedGemm, DataType.Fp32, 64, 64, 64, 64));
        cases.Add(new(KernelKind.DecodeGemv, DataType.Fp32, 4096, K: 4096, Batch: 1));
        cases.Add(new(KernelKind.DecodeGemv, DataType.Fp32, 4096, K: 4096, Batch: 4));
        cases.Add(new(KernelKind.AttentionPrefill, DataType.Fp32, 256, 256, 64, 8));
        cases.Add(new(KernelKind.AttentionDecode, DataType.Fp32, 2048, 1, 64, 32));
        cases.AddRange(Streams(DataType.Fp32, rows: 2048, width: 4096, numbers: 1 << 24, side: 192));
        return cases;
    }

    private static IEnumerable<KernelCase> Streams(DataType type, int rows, int width, int numbers, int side) =>
    [
        new(KernelKind.LayerNorm, type, rows, width),
        new(KernelKind.Softmax, type, rows, width),
        new(KernelKind.Activation, type, rows, width),
        new(KernelKind.Gather, type, rows / 4, width),
        new(KernelKind.Copy, type, numbers),
        new(KernelKind.Triad, DataType.Fp32, numbers / 2),
        new(KernelKind.Stencil, DataType.Fp32, side),
    ];
}
