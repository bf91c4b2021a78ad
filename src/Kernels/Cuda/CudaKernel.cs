using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>A case in device memory, timed by the device's events.</summary>
internal sealed class CudaKernel : IPreparedKernel
{
    private readonly DeviceBuffer[] _buffers;
    private readonly DeviceBuffer _output;
    private readonly Action _launch;
    private readonly IDisposable? _also;

    /// <summary>Takes over the buffers.</summary>
    /// <param name="buffers">Inputs and scratch memory.</param>
    /// <param name="output">Where the result is written.</param>
    /// <param name="outputType">Its type.</param>
    /// <param name="launch">Starts the work on the device and does not wait.</param>
    /// <param name="also">What else is to be given back.</param>
    public CudaKernel(DeviceBuffer[] buffers, DeviceBuffer output, DataType outputType, Action launch, IDisposable? also = null)
    {
        (_buffers, _output, OutputType, _launch, _also) = (buffers, output, outputType, launch, also);
    }

    public DataType OutputType { get; }

    public float[] Result()
    {
        _output.Poison();
        _launch();
        CudaErrors.Check(DriverApi.Synchronize(), "cuCtxSynchronize");
        return DeviceFormat.Unpack(_output.Read(), OutputType);
    }

    public double[] Time(int warmUp, int timings, int together)
    {
        nint[] events = new nint[timings + 1];
        try
        {
            for (int i = 0; i <= timings; i++)
            {
                CudaErrors.Check(DriverApi.CreateEvent(out events[i], 0), "cuEventCreate");
            }

            for (int i = 0; i < warmUp; i++)
            {
                _launch();
            }

            for (int i = 0; i < timings; i++)
            {
                CudaErrors.Check(DriverApi.RecordEvent(events[i], 0), "cuEventRecord");
                for (int run = 0; run < together; run++)
                {
                    _launch();
                }
            }

            CudaErrors.Check(DriverApi.RecordEvent(events[timings], 0), "cuEventRecord");
            CudaErrors.Check(DriverApi.SynchronizeEvent(events[timings]), "cuEventSynchronize");
            return [.. Enumerable.Range(0, timings).Select(i => Elapsed(events[i], events[i + 1]) / together)];
        }
        finally
        {
            foreach (nint handle in events.Where(handle => handle != 0))
            {
                _ = DriverApi.DestroyEvent(handle);
            }
        }
    }

    public void Dispose()
    {
        _also?.Dispose();
        _output.Dispose();
        foreach (DeviceBuffer buffer in _buffers)
        {
            buffer.Dispose();
        }
    }

    private static double Elapsed(nint start, nint end)
    {
        CudaErrors.Check(DriverApi.GetElapsed(out float milliseconds, start, end), "cuEventElapsedTime");
        return Math.Max(milliseconds / 1000.0, 1e-9);
    }
}
