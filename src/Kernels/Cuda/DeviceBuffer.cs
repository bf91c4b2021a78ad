using MarketSim.Kernels.Cuda.Native;

namespace MarketSim.Kernels.Cuda;

/// <summary>A piece of device memory.</summary>
internal sealed unsafe class DeviceBuffer : IDisposable
{
    private ulong _pointer;

    /// <summary>Takes memory.</summary>
    /// <param name="bytes">How much.</param>
    public DeviceBuffer(long bytes)
    {
        Bytes = bytes;
        CudaErrors.Check(DriverApi.Allocate(out _pointer, (nuint)bytes), FormattableString.Invariant($"cuMemAlloc of {bytes / 1048576.0:0.#} MiB"));
    }

    public long Bytes { get; }

    public ulong Pointer => _pointer;

    /// <summary>Takes memory and fills it.</summary>
    public static DeviceBuffer Of(byte[] content)
    {
        var buffer = new DeviceBuffer(content.LongLength);
        try
        {
            fixed (byte* source = content)
            {
                CudaErrors.Check(DriverApi.CopyToDevice(buffer.Pointer, source, (nuint)content.LongLength), "cuMemcpyHtoD");
            }
        }
        catch
        {
            buffer.Dispose();
            throw;
        }

        return buffer;
    }

    /// <summary>Sets every byte to 0xFF, which is not a number in any of the types: what a kernel leaves out is seen.</summary>
    public void Poison() => CudaErrors.Check(DriverApi.Fill(_pointer, 0xFF, (nuint)Bytes), "cuMemsetD8");

    /// <summary>The content.</summary>
    public byte[] Read()
    {
        byte[] content = new byte[Bytes];
        fixed (byte* target = content)
        {
            CudaErrors.Check(DriverApi.CopyToHost(target, _pointer, (nuint)Bytes), "cuMemcpyDtoH");
        }

        return content;
    }

    public void Dispose()
    {
        if (_pointer != 0)
        {
            _ = DriverApi.Free(_pointer);
            _pointer = 0;
        }
    }
}
