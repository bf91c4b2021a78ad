using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>Products by cuBLASLt: those of FP8, which cuBLAS does not have, and those that take the fastest of the library's candidates.</summary>
internal sealed class LtProducts : IDisposable
{
    private const int TuningRuns = 5;
    private readonly nint _handle;

    public LtProducts() => CudaErrors.CheckCublas(CublasLtApi.Create(out _handle), "cublasLtCreate");

    /// <summary>A product, by the candidate that the library's heuristic puts first or, for a tuned case, by the one that is seen to be the fastest.</summary>
    public CudaKernel Gemm(KernelCase kernel, DeviceBuffer[] inputs)
    {
        List<DeviceBuffer> buffers = [.. inputs];
        LtPlan? plan = null;
        try
        {
            var unitScale = DeviceBuffer.Of(BitConverter.GetBytes(1.0f));
            buffers.Add(unitScale);
            var workspace = new DeviceBuffer(LtPlan.WorkspaceBytes);
            buffers.Add(workspace);
            plan = new LtPlan(_handle, kernel, unitScale.Pointer);
            LtPlan made = plan;
            DataType outputType = LtPlan.OutputType(kernel.Type);
            DeviceBuffer[] givenBack = [.. buffers];
            var output = new DeviceBuffer(kernel.OutputLength * outputType.Bytes());
            buffers.Add(output);
            int choice = 0;
            var product = new CudaKernel(givenBack, output, outputType, () => made.Run(_handle, choice, inputs, output, workspace), made);
            if (kernel.Tuned)
            {
                choice = Enumerable.Range(0, made.Candidates).MinBy(candidate =>
                {
                    choice = candidate;
                    return product.Time(1, TuningRuns, 1).Order().ElementAt(TuningRuns / 2);
                });
            }

            return product;
        }
        catch
        {
            plan?.Dispose();
            buffers.Skip(inputs.Length).ToList().ForEach(buffer => buffer.Dispose());
            throw;
        }
    }

    public void Dispose() => _ = CublasLtApi.Destroy(_handle);
}
