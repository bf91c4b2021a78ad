using System.Diagnostics;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cpu;

/// <summary>A case on the processor, timed by the monotonic clock.</summary>
internal sealed class CpuKernel : IPreparedKernel
{
    private readonly float[] _output;
    private readonly Action _run;

    public CpuKernel(KernelCase kernel, float[][] inputs)
    {
        try
        {
            _output = new float[kernel.OutputLength];
        }
        catch (OutOfMemoryException)
        {
            throw new DeviceMemoryException(FormattableString.Invariant($"out of memory: {kernel.OutputLength * 4.0 / (1 << 20):0} MiB for the result of {kernel.Kind} {kernel.Shape}"));
        }

        _run = Choose(kernel, inputs, _output);
    }

    public DataType OutputType => DataType.Fp32;

    public float[] Result()
    {
        _run();
        return _output;
    }

    public double[] Time(int warmUp, int timings, int together)
    {
        for (int i = 0; i < warmUp; i++)
        {
            _run();
        }

        double[] times = new double[timings];
        for (int i = 0; i < timings; i++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int run = 0; run < together; run++)
            {
                _run();
            }

            times[i] = Math.Max(Stopwatch.GetElapsedTime(start).TotalSeconds / together, 1e-9);
        }

        return times;
    }

    public void Dispose()
    {
    }

    private static Action Choose(KernelCase kernel, float[][] inputs, float[] output) => kernel.Kind switch
    {
        KernelKind.Gemm or KernelKind.BatchedGemm => () => CpuProducts.Gemm(kernel, inputs[0], inputs[1], output),
        KernelKind.DecodeGemv => () => CpuProducts.Gemv(kernel, inputs[0], inputs[1], output),
        KernelKind.AttentionPrefill or KernelKind.AttentionDecode => () => CpuProducts.Attention(kernel, inputs[0], inputs[1], inputs[2], output),
        KernelKind.LayerNorm => () => CpuStreams.LayerNorm(kernel, inputs[0], output),
        KernelKind.Softmax => () => CpuStreams.Softmax(kernel, inputs[0], output),
        KernelKind.Activation => () => CpuStreams.Activation(kernel, inputs[0], inputs[1], output),
        KernelKind.Copy => () => CpuStreams.Copy(inputs[0], output),
        KernelKind.Triad => () => CpuStreams.Triad(inputs[0], inputs[1], output),
        KernelKind.Gather => () => CpuStreams.Gather(kernel, inputs[0], inputs[1], output),
        _ => () => CpuStreams.Stencil(kernel, inputs[0], output),
    };
}
