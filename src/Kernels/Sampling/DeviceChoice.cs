using MarketSim.Kernels.Cpu;
using MarketSim.Kernels.Cuda;

namespace MarketSim.Kernels.Sampling;

/// <summary>Which device to sample.</summary>
public enum DeviceWish
{
    /// <summary>An NVIDIA device, and the processor where there is none.</summary>
    Auto,

    /// <summary>An NVIDIA device or nothing.</summary>
    Cuda,

    /// <summary>The processor.</summary>
    Cpu,
}

/// <summary>Opens a device as wished.</summary>
public static class DeviceChoice
{
    /// <summary>Opens a device.</summary>
    /// <param name="wish">What is wished.</param>
    /// <param name="loader">How shared libraries are loaded.</param>
    /// <param name="fallback">Told in one line why it is the processor, where that was not asked for.</param>
    /// <exception cref="DeviceMissingException">An NVIDIA device was asked for and cannot be had.</exception>
    public static IKernelDevice Open(DeviceWish wish, ILibraryLoader loader, Action<string> fallback)
    {
        if (wish == DeviceWish.Cpu)
        {
            return new CpuDevice();
        }

        try
        {
            return CudaDevice.Open(loader);
        }
        catch (Exception cause) when (cause is DeviceException or EntryPointNotFoundException or BadImageFormatException)
        {
            string reason = cause is DeviceException ? cause.Message : $"a CUDA library cannot be used: {cause.Message.ReplaceLineEndings(" ")}";
            if (wish == DeviceWish.Cuda)
            {
                throw new DeviceMissingException($"no NVIDIA device to sample: {reason}; allowed here: --device cpu, or auto");
            }

            fallback($"no NVIDIA device to sample ({reason}): sampling the processor instead, which says nothing about cards");
            return new CpuDevice();
        }
    }
}
