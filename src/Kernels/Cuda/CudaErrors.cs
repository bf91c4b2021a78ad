using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>What the answers of CUDA's libraries mean.</summary>
public static class CudaErrors
{
    /// <summary>CUDA_ERROR_OUT_OF_MEMORY.</summary>
    public const int OutOfMemory = 2;

    /// <summary>The oldest driver interface that can be used: CUDA 12.0.</summary>
    public const int OldestDriver = 12_000;

    /// <summary>Throws unless an answer of the driver is 0.</summary>
    /// <param name="code">The answer (CUresult).</param>
    /// <param name="call">What was called.</param>
    /// <exception cref="DeviceMemoryException">There was not enough memory.</exception>
    /// <exception cref="DeviceException">Anything else went wrong.</exception>
    public static void Check(int code, string call)
    {
        if (code == OutOfMemory)
        {
            throw new DeviceMemoryException($"out of memory on the device ({call})");
        }

        if (code != 0)
        {
            throw new DeviceException(FormattableString.Invariant($"{call} answered {code}: {Driver(code)}"));
        }
    }

    /// <summary>Throws unless an answer of NVRTC is 0.</summary>
    public static void CheckNvrtc(int code, string call)
    {
        if (code != 0)
        {
            throw new DeviceException(FormattableString.Invariant($"{call} answered {code}: {Nvrtc(code)}"));
        }
    }

    /// <summary>Throws unless an answer of cuBLAS or cuBLASLt is 0.</summary>
    public static void CheckCublas(int code, string call)
    {
        if (code == 3)
        {
            throw new DeviceMemoryException($"out of memory on the device ({call})");
        }

        if (code != 0)
        {
            throw new DeviceException(FormattableString.Invariant($"{call} answered {code}: {Cublas(code)}"));
        }
    }

    /// <summary>What is wrong with a driver of this interface version (1000 x major + 10 x minor); null if nothing is.</summary>
    public static string? WhatIsWrongWithDriver(int version) => version >= OldestDriver
        ? null
        : FormattableString.Invariant($"the driver is for CUDA {version / 1000}.{version % 1000 / 10}; needed: 12.0 or later");

    private static string Driver(int code) => code switch
    {
        1 => "a value that the driver does not take",
        3 => "the driver is not initialised",
        34 => "this is the stub of the driver that toolkits bring, not the driver",
        35 => "the driver is too old for these libraries",
        46 => "the device is not available, perhaps used by another process alone",
        100 => "no CUDA device",
        101 => "no such device",
        200 => "the device code is not for this device",
        209 => "no device code for this device",
        218 => "the device code cannot be translated",
        222 => "the device code is newer than the driver",
        400 => "an invalid handle",
        500 => "the driver lacks a function that is needed",
        700 => "a kernel reached outside its memory",
        701 => "a kernel asks for more than the device has",
        702 => "a kernel ran too long",
        719 => "a kernel failed",
        802 => "the system is not ready (on machines with NVSwitch its fabric manager must run)",
        803 => "the kernel module and the driver library are of different versions",
        804 => "the device does not take a newer driver library than its kernel module",
        999 => "an unknown error of the driver (often a kernel module that is not loaded)",
        _ => "an error of the driver",
    };

    private static string Nvrtc(int code) => code switch
    {
        1 => "out of memory",
        3 => "the source is invalid",
        5 => "an option that this version does not know, such as a newer device",
        6 => "the source does not compile",
        _ => "an error of the compiler",
    };

    private static string Cublas(int code) => code switch
    {
        1 => "the library is not initialised",
        7 => "a value that the library does not take",
        8 => "the device lacks a feature, such as a number type",
        11 => "device memory could not be reached",
        13 => "a kernel failed",
        14 => "an internal error",
        15 => "this product is not supported",
        _ => "an error of the library",
    };
}
