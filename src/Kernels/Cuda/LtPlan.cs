using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>Description and layouts of a product for cuBLASLt, and the ways to work it out that the library proposes.</summary>
/// <remarks>A by rows and B by rows, the only layout that FP8 has. Products of FP8 are written in bfloat16.</remarks>
internal sealed unsafe class LtPlan : IDisposable
{
    /// <summary>Scratch memory that a candidate may use.</summary>
    public const long WorkspaceBytes = 32L << 20;

    /// <summary>Candidates asked for when a case is tuned.</summary>
    private const int MostCandidates = 16;

    private readonly nint _description;
    private readonly nint _a;
    private readonly nint _b;
    private readonly nint _c;
    private readonly CublasLtApi.HeuristicResult[] _candidates;

    /// <summary>Describes a product and asks the library.</summary>
    /// <param name="handle">The library's handle.</param>
    /// <param name="kernel">The product.</param>
    /// <param name="unitScale">Address of the number 1 on the device: FP8 wants scales.</param>
    /// <exception cref="DeviceException">The library has no way to work it out.</exception>
    public LtPlan(nint handle, KernelCase kernel, ulong unitScale)
    {
        CudaErrors.CheckCublas(
            CublasLtApi.CreateDescription(out _description, CublasProducts.ComputeOf(kernel.Type), DeviceFormat.Fp32), "cublasLtMatmulDescCreate");
        int transposed = CublasApi.Transposed;
        int asIs = CublasApi.AsIs;
        Set(CublasLtApi.TransposeA, &transposed, sizeof(int));
        Set(CublasLtApi.TransposeB, &asIs, sizeof(int));
        if (kernel.Type == DataType.Fp8)
        {
            Set(CublasLtApi.ScaleA, &unitScale, sizeof(ulong));
            Set(CublasLtApi.ScaleB, &unitScale, sizeof(ulong));
        }

        int type = DeviceFormat.Of(kernel.Type);
        int outputType = DeviceFormat.Of(OutputType(kernel.Type));
        CudaErrors.CheckCublas(CublasLtApi.CreateLayout(out _a, type, (ulong)kernel.K, (ulong)kernel.M, kernel.K), "cublasLtMatrixLayoutCreate");
        CudaErrors.CheckCublas(CublasLtApi.CreateLayout(out _b, type, (ulong)kernel.K, (ulong)kernel.N, kernel.K), "cublasLtMatrixLayoutCreate");
        CudaErrors.CheckCublas(CublasLtApi.CreateLayout(out _c, outputType, (ulong)kernel.M, (ulong)kernel.N, kernel.M), "cublasLtMatrixLayoutCreate");
        _candidates = Ask(handle, kernel);
    }

    /// <summary>How many ways the library proposes, the one first that its heuristic expects to be the fastest.</summary>
    public int Candidates => _candidates.Length;

    /// <summary>Type in which a product of a type is written.</summary>
    public static DataType OutputType(DataType type) => type == DataType.Fp8 ? DataType.Bf16 : type;

    /// <summary>Starts the product on the default stream and does not wait.</summary>
    public void Run(nint handle, int candidate, DeviceBuffer[] inputs, DeviceBuffer output, DeviceBuffer workspace)
    {
        float one = 1;
        float zero = 0;
        fixed (CublasLtApi.HeuristicResult* algorithm = &_candidates[candidate])
        {
            CudaErrors.CheckCublas(
                CublasLtApi.Multiply(
                    handle, _description, &one, inputs[0].Pointer, _a, inputs[1].Pointer, _b, &zero, output.Pointer, _c, output.Pointer, _c,
                    algorithm, workspace.Pointer, (nuint)workspace.Bytes, 0),
                "cublasLtMatmul");
        }
    }

    public void Dispose()
    {
        _ = CublasLtApi.DestroyLayout(_a);
        _ = CublasLtApi.DestroyLayout(_b);
        _ = CublasLtApi.DestroyLayout(_c);
        _ = CublasLtApi.DestroyDescription(_description);
    }

    private CublasLtApi.HeuristicResult[] Ask(nint handle, KernelCase kernel)
    {
        CudaErrors.CheckCublas(CublasLtApi.CreatePreference(out nint preference), "cublasLtMatmulPreferenceCreate");
        try
        {
            nuint workspace = (nuint)WorkspaceBytes;
            CudaErrors.CheckCublas(CublasLtApi.SetPreference(preference, CublasLtApi.MaxWorkspace, &workspace, (nuint)sizeof(nuint)), "cublasLtMatmulPreferenceSetAttribute");
            var results = new CublasLtApi.HeuristicResult[kernel.Tuned ? MostCandidates : 1];
            int found;
            fixed (CublasLtApi.HeuristicResult* first = results)
            {
                CudaErrors.CheckCublas(
                    CublasLtApi.FindAlgorithm(handle, _description, _a, _b, _c, _c, preference, results.Length, first, out found), "cublasLtMatmulAlgoGetHeuristic");
            }

            return found > 0 ? results[..found] : throw new DeviceException($"cuBLASLt has no algorithm for {kernel.Type} {kernel.Shape}");
        }
        finally
        {
            _ = CublasLtApi.DestroyPreference(preference);
        }
    }

    private void Set(int attribute, void* value, int bytes) =>
        CudaErrors.CheckCublas(CublasLtApi.SetAttribute(_description, attribute, value, (nuint)bytes), "cublasLtMatmulDescSetAttribute");
}
