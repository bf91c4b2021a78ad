using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>Matrix products by cuBLAS, as its own heuristic has them.</summary>
/// <remarks>
/// A lies by rows (m x k) and B by rows (n x k), which for cuBLAS, that thinks in columns, are k x m and k x n: A transposed times B gives C, m x n by columns.
/// </remarks>
internal sealed unsafe class CublasProducts : IDisposable
{
    private readonly nint _handle;

    public CublasProducts() => CudaErrors.CheckCublas(CublasApi.Create(out _handle), "cublasCreate");

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

    public void Dispose() => _ = CublasApi.Destroy(_handle);
}
