using System.Runtime.InteropServices;

namespace MarketSim.Kernels.Cuda.Native;

/// <summary>The functions of cuBLAS that are used, and the numbers of its headers.</summary>
internal static unsafe partial class CublasApi
{
    /// <summary>CUBLAS_OP_N.</summary>
    public const int AsIs = 0;

    /// <summary>CUBLAS_OP_T.</summary>
    public const int Transposed = 1;

    /// <summary>CUBLAS_GEMM_DEFAULT.</summary>
    public const int DefaultAlgorithm = -1;

    /// <summary>CUBLAS_COMPUTE_32F.</summary>
    public const int ComputeFp32 = 68;

    /// <summary>CUBLAS_COMPUTE_32F_FAST_TF32.</summary>
    public const int ComputeTf32 = 77;

    [LibraryImport(CudaLibraries.Cublas, EntryPoint = "cublasCreate_v2")]
    public static partial int Create(out nint handle);

    [LibraryImport(CudaLibraries.Cublas, EntryPoint = "cublasDestroy_v2")]
    public static partial int Destroy(nint handle);

    [LibraryImport(CudaLibraries.Cublas, EntryPoint = "cublasGetVersion_v2")]
    public static partial int GetVersion(nint handle, out int version);

    [LibraryImport(CudaLibraries.Cublas, EntryPoint = "cublasGemmEx")]
    public static partial int Gemm(
        nint handle, int transposeA, int transposeB, int m, int n, int k, float* alpha, ulong a, int typeA, int stepA, ulong b, int typeB, int stepB,
        float* beta, ulong c, int typeC, int stepC, int compute, int algorithm);

    [LibraryImport(CudaLibraries.Cublas, EntryPoint = "cublasGemmStridedBatchedEx")]
    public static partial int GemmBatched(
        nint handle, int transposeA, int transposeB, int m, int n, int k, float* alpha, ulong a, int typeA, int stepA, long strideA, ulong b, int typeB, int stepB, long strideB,
        float* beta, ulong c, int typeC, int stepC, long strideC, int batch, int compute, int algorithm);
}
