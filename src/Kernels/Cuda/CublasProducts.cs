using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>Matrix products and attention over prompts by cuBLAS.</summary>
/// <remarks>
/// A lies by rows (m x k) and B by rows (n x k), which for cuBLAS, that thinks in columns, are k x m and k x n: A transposed times B gives C, m x n by columns.
/// </remarks>
internal sealed unsafe class CublasProducts : IDisposable
{
    private readonly nint _handle;
    private readonly CudaModule _module;

    public CublasProducts(CudaModule module)
    {
        _module = module;
        CudaErrors.CheckCublas(CublasApi.Create(out _handle), "cublasCreate");
    }

    /// <summary>The library's version, such as 12.4.5.</summary>
    public string Version
    {
        get
        {
            CudaErrors.CheckCublas(CublasApi.GetVersion(_handle, out int version), "cublasGetVersion");
            return FormattableString.Invariant($"{version / 10000}.{version / 100 % 100}.{version % 100}");
        }
    }

    /// <summary>How a type is multiplied.</summary>
    public static int ComputeOf(DataType type) => type == DataType.Tf32 ? CublasApi.ComputeTf32 : CublasApi.ComputeFp32;

    /// <summary>A product, or a batch of them.</summary>
    public CudaKernel Gemm(KernelCase kernel, DeviceBuffer[] inputs)
    {
        var output = new DeviceBuffer(kernel.OutputLength * kernel.Type.Bytes());
        int type = DeviceFormat.Of(kernel.Type);
        return new CudaKernel(inputs, output, kernel.Type, () =>
        {
            float one = 1;
            float zero = 0;
            int code = kernel.Batch == 1
                ? CublasApi.Gemm(
                    _handle, CublasApi.Transposed, CublasApi.AsIs, kernel.M, kernel.N, kernel.K, &one, inputs[0].Pointer, type, kernel.K, inputs[1].Pointer, type, kernel.K,
                    &zero, output.Pointer, type, kernel.M, ComputeOf(kernel.Type), CublasApi.DefaultAlgorithm)
                : CublasApi.GemmBatched(
                    _handle, CublasApi.Transposed, CublasApi.AsIs, kernel.M, kernel.N, kernel.K,
                    &one, inputs[0].Pointer, type, kernel.K, (long)kernel.M * kernel.K, inputs[1].Pointer, type, kernel.K, (long)kernel.N * kernel.K,
                    &zero, output.Pointer, type, kernel.M, (long)kernel.M * kernel.N, kernel.Batch, ComputeOf(kernel.Type), CublasApi.DefaultAlgorithm);
            CudaErrors.CheckCublas(code, "cublasGemm");
        });
    }

    /// <summary>Attention over prompts: scores, softmax, sum of values. Scores pass through memory, so this is no flash attention and does not claim to be.</summary>
    public CudaKernel Attention(KernelCase kernel, DeviceBuffer[] inputs)
    {
        (int queries, int keys, int width, int heads) = (kernel.N, kernel.M, kernel.K, kernel.Batch);
        long scores = (long)heads * queries * keys;
        List<DeviceBuffer> buffers = [.. inputs];
        try
        {
            buffers.Add(new DeviceBuffer(scores * 4));
            buffers.Add(new DeviceBuffer(scores * 2));
            var output = new DeviceBuffer(kernel.OutputLength * 2);
            nint softmax = _module.Function("causal_softmax");
            LaunchArguments arguments = new LaunchArguments().Add(buffers[3].Pointer).Add(buffers[4].Pointer).Add(keys).Add(1 / MathF.Sqrt(width));
            return new CudaKernel([.. buffers], output, DataType.Bf16, () =>
            {
                Scores(kernel, inputs, buffers[3]);
                CudaLaunch.Start(softmax, (queries, heads), 256, arguments, "causal_softmax");
                Values(kernel, buffers[4], inputs[2], output);
            });
        }
        catch
        {
            buffers.Skip(inputs.Length).ToList().ForEach(buffer => buffer.Dispose());
            throw;
        }
    }

    public void Dispose() => _ = CublasApi.Destroy(_handle);

    /// <summary>For each query its products with all keys, one query after the other: keys x queries by columns.</summary>
    private void Scores(KernelCase kernel, DeviceBuffer[] inputs, DeviceBuffer scores)
    {
        (int queries, int keys, int width) = (kernel.N, kernel.M, kernel.K);
        float one = 1;
        float zero = 0;
        CudaErrors.CheckCublas(
            CublasApi.GemmBatched(
                _handle, CublasApi.Transposed, CublasApi.AsIs, keys, queries, width,
                &one, inputs[1].Pointer, DeviceFormat.Bf16, width, (long)keys * width, inputs[0].Pointer, DeviceFormat.Bf16, width, (long)queries * width,
                &zero, scores.Pointer, DeviceFormat.Fp32, keys, (long)keys * queries, kernel.Batch, CublasApi.ComputeFp32, CublasApi.DefaultAlgorithm),
            "cublasGemmStridedBatched of scores");
    }

    /// <summary>For each query the weighted sum of values: width x queries by columns, which is a query a row.</summary>
    private void Values(KernelCase kernel, DeviceBuffer weights, DeviceBuffer values, DeviceBuffer output)
    {
        (int queries, int keys, int width) = (kernel.N, kernel.M, kernel.K);
        float one = 1;
        float zero = 0;
        CudaErrors.CheckCublas(
            CublasApi.GemmBatched(
                _handle, CublasApi.AsIs, CublasApi.AsIs, width, queries, keys,
                &one, values.Pointer, DeviceFormat.Bf16, width, (long)keys * width, weights.Pointer, DeviceFormat.Bf16, keys, (long)keys * queries,
                &zero, output.Pointer, DeviceFormat.Bf16, width, (long)width * queries, kernel.Batch, CublasApi.ComputeFp32, CublasApi.DefaultAlgorithm),
            "cublasGemmStridedBatched of values");
    }
}
