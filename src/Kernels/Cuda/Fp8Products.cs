using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>Products of FP8 matrices by cuBLASLt, written in bfloat16; A by rows, B by rows, the only layout that FP8 has.</summary>
internal sealed unsafe class Fp8Products : IDisposable
{
    private const long WorkspaceBytes = 32L << 20;
    private readonly nint _handle;

    public Fp8Products() => CudaErrors.CheckCublas(CublasLtApi.Create(out _handle), "cublasLtCreate");

    /// <summary>A product.</summary>
    public CudaKernel Gemm(KernelCase kernel, DeviceBuffer[] inputs)
    {
        List<DeviceBuffer> buffers = [.. inputs];
        Plan? plan = null;
        try
        {
            buffers.Add(DeviceBuffer.Of(BitConverter.GetBytes(1.0f)));
            buffers.Add(new DeviceBuffer(WorkspaceBytes));
            plan = new Plan(_handle, kernel, buffers[2].Pointer);
            var output = new DeviceBuffer(kernel.OutputLength * 2);
            Plan made = plan;
            return new CudaKernel([.. buffers], output, DataType.Bf16, () => made.Run(_handle, inputs, output, buffers[3]), made);
        }
        catch
        {
            plan?.Dispose();
            buffers.Skip(inputs.Length).ToList().ForEach(buffer => buffer.Dispose());
            throw;
        }
    }

    public void Dispose() => _ = CublasLtApi.Destroy(_handle);

    /// <summary>Description, layouts and the algorithm that the library's heuristic takes.</summary>
    private sealed class Plan : IDisposable
    {
        private readonly nint _description;
        private readonly nint _a;
        private readonly nint _b;
        private readonly nint _c;
        private CublasLtApi.HeuristicResult _algorithm;

        public Plan(nint handle, KernelCase kernel, ulong unitScale)
        {
            CudaErrors.CheckCublas(CublasLtApi.CreateDescription(out _description, CublasApi.ComputeFp32, DeviceFormat.Fp32), "cublasLtMatmulDescCreate");
            int transposed = CublasApi.Transposed;
            int asIs = CublasApi.AsIs;
            Set(CublasLtApi.TransposeA, &transposed, sizeof(int));
            Set(CublasLtApi.TransposeB, &asIs, sizeof(int));
            Set(CublasLtApi.ScaleA, &unitScale, sizeof(ulong));
            Set(CublasLtApi.ScaleB, &unitScale, sizeof(ulong));
            int fp8 = DeviceFormat.Of(DataType.Fp8);
            CudaErrors.CheckCublas(CublasLtApi.CreateLayout(out _a, fp8, (ulong)kernel.K, (ulong)kernel.M, kernel.K), "cublasLtMatrixLayoutCreate");
            CudaErrors.CheckCublas(CublasLtApi.CreateLayout(out _b, fp8, (ulong)kernel.K, (ulong)kernel.N, kernel.K), "cublasLtMatrixLayoutCreate");
            CudaErrors.CheckCublas(CublasLtApi.CreateLayout(out _c, DeviceFormat.Bf16, (ulong)kernel.M, (ulong)kernel.N, kernel.M), "cublasLtMatrixLayoutCreate");
            Choose(handle, kernel);
        }

        public void Run(nint handle, DeviceBuffer[] inputs, DeviceBuffer output, DeviceBuffer workspace)
        {
            float one = 1;
            float zero = 0;
            fixed (CublasLtApi.HeuristicResult* algorithm = &_algorithm)
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

        private void Choose(nint handle, KernelCase kernel)
        {
            CudaErrors.CheckCublas(CublasLtApi.CreatePreference(out nint preference), "cublasLtMatmulPreferenceCreate");
            try
            {
                nuint workspace = (nuint)WorkspaceBytes;
                CudaErrors.CheckCublas(CublasLtApi.SetPreference(preference, CublasLtApi.MaxWorkspace, &workspace, (nuint)sizeof(nuint)), "cublasLtMatmulPreferenceSetAttribute");
                fixed (CublasLtApi.HeuristicResult* result = &_algorithm)
                {
                    CudaErrors.CheckCublas(
                        CublasLtApi.FindAlgorithm(handle, _description, _a, _b, _c, _c, preference, 1, result, out int found), "cublasLtMatmulAlgoGetHeuristic");
                    if (found == 0)
                    {
                        throw new DeviceException($"cuBLASLt has no algorithm for FP8 {kernel.Shape}");
                    }
                }
            }
            finally
            {
                _ = CublasLtApi.DestroyPreference(preference);
            }
        }

        private void Set(int attribute, void* value, int bytes) =>
            CudaErrors.CheckCublas(CublasLtApi.SetAttribute(_description, attribute, value, (nuint)bytes), "cublasLtMatmulDescSetAttribute");
    }
}
