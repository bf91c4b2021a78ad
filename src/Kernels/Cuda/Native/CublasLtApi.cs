using System.Runtime.InteropServices;

namespace MarketSim.Kernels.Cuda.Native;

/// <summary>The functions of cuBLASLt that are used for products of FP8, and the numbers of its header.</summary>
internal static unsafe partial class CublasLtApi
{
    /// <summary>CUBLASLT_MATMUL_DESC_TRANSA.</summary>
    public const int TransposeA = 3;

    /// <summary>CUBLASLT_MATMUL_DESC_TRANSB.</summary>
    public const int TransposeB = 4;

    /// <summary>CUBLASLT_MATMUL_DESC_A_SCALE_POINTER.</summary>
    public const int ScaleA = 17;

    /// <summary>CUBLASLT_MATMUL_DESC_B_SCALE_POINTER.</summary>
    public const int ScaleB = 18;

    /// <summary>CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES.</summary>
    public const int MaxWorkspace = 1;

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtCreate")]
    public static partial int Create(out nint handle);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtDestroy")]
    public static partial int Destroy(nint handle);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatmulDescCreate")]
    public static partial int CreateDescription(out nint description, int compute, int scaleType);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatmulDescDestroy")]
    public static partial int DestroyDescription(nint description);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatmulDescSetAttribute")]
    public static partial int SetAttribute(nint description, int attribute, void* value, nuint bytes);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatrixLayoutCreate")]
    public static partial int CreateLayout(out nint layout, int type, ulong rows, ulong columns, long step);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatrixLayoutDestroy")]
    public static partial int DestroyLayout(nint layout);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatmulPreferenceCreate")]
    public static partial int CreatePreference(out nint preference);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatmulPreferenceDestroy")]
    public static partial int DestroyPreference(nint preference);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatmulPreferenceSetAttribute")]
    public static partial int SetPreference(nint preference, int attribute, void* value, nuint bytes);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatmulAlgoGetHeuristic")]
    public static partial int FindAlgorithm(
        nint handle, nint description, nint a, nint b, nint c, nint d, nint preference, int wanted, HeuristicResult* results, out int found);

    [LibraryImport(CudaLibraries.CublasLt, EntryPoint = "cublasLtMatmul")]
    public static partial int Multiply(
        nint handle, nint description, float* alpha, ulong a, nint layoutA, ulong b, nint layoutB, float* beta, ulong c, nint layoutC, ulong d, nint layoutD,
        HeuristicResult* algorithm, ulong workspace, nuint workspaceBytes, nint stream);

    /// <summary>cublasLtMatmulHeuristicResult_t: the algorithm comes first, so a pointer to the result is one to the algorithm.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct HeuristicResult
    {
        public fixed ulong Algorithm[8];
        public nuint WorkspaceBytes;
        public int State;
        public float Waves;
        public fixed int Reserved[4];
    }
}
