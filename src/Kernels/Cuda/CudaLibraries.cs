using System.Reflection;
using System.Runtime.InteropServices;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>The shared libraries of CUDA, found by probing: the driver, and NVRTC and cuBLAS of version 13 or 12, whichever is there.</summary>
/// <remarks>NVRTC and cuBLAS must be of one version: results of one are run with the other's driver interface.</remarks>
public sealed class CudaLibraries
{
    /// <summary>Name under which the driver's functions are imported.</summary>
    internal const string Driver = "marketsim-cuda-driver";

    /// <summary>Name under which NVRTC's functions are imported.</summary>
    internal const string Nvrtc = "marketsim-cuda-nvrtc";

    /// <summary>Name under which cuBLAS's functions are imported.</summary>
    internal const string Cublas = "marketsim-cuda-cublas";

    /// <summary>Name under which cuBLASLt's functions are imported.</summary>
    internal const string CublasLt = "marketsim-cuda-cublaslt";

    /// <summary>Versions that are looked for, the newest first.</summary>
    public static IReadOnlyList<int> Versions { get; } = [13, 12];

    private static readonly Lock Gate = new();
    private static CudaLibraries? _installed;

    private readonly Dictionary<string, nint> _handles = new(StringComparer.Ordinal);

    /// <summary>The version of NVRTC and cuBLAS that was found.</summary>
    public int Version { get; private init; }

    /// <summary>File names under which they were found.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Looks for the libraries.</summary>
    /// <param name="loader">How to load.</param>
    /// <param name="windows">Whether names are those of Windows.</param>
    /// <exception cref="DeviceException">One is missing: the message names it and what was looked for.</exception>
    public static CudaLibraries Find(ILibraryLoader loader, bool windows)
    {
        (nint driver, string driverFile) = First(loader, DriverNames(windows));
        if (driver == 0)
        {
            throw new DeviceException($"no NVIDIA driver: {string.Join(", ", DriverNames(windows))} not found");
        }

        foreach (int version in Versions)
        {
            (nint nvrtc, string nvrtcFile) = First(loader, NvrtcNames(version, windows));
            (nint cublas, string cublasFile) = First(loader, CublasNames(version, windows));
            (nint lt, string ltFile) = First(loader, CublasLtNames(version, windows));
            if (nvrtc != 0 && cublas != 0 && lt != 0)
            {
                var found = new CudaLibraries { Version = version, Files = [driverFile, nvrtcFile, cublasFile, ltFile] };
                (found._handles[Driver], found._handles[Nvrtc], found._handles[Cublas], found._handles[CublasLt]) = (driver, nvrtc, cublas, lt);
                return found;
            }
        }

        string wanted = string.Join(" or ", Versions.Select(version =>
            string.Join(", ", NvrtcNames(version, windows).Take(1).Concat(CublasNames(version, windows)).Concat(CublasLtNames(version, windows)))));
        throw new DeviceException($"an NVIDIA driver, but no CUDA libraries: looked for {wanted}");
    }

    /// <summary>Makes imported functions come from these libraries. The first call of a process decides.</summary>
    public void Install()
    {
        lock (Gate)
        {
            if (_installed is null)
            {
                _installed = this;
                NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), static (name, _, _) => _installed?._handles.GetValueOrDefault(name) ?? 0);
            }
        }
    }

    private static string[] DriverNames(bool windows) => windows ? ["nvcuda.dll"] : ["libcuda.so.1", "libcuda.so"];

    private static string[] NvrtcNames(int version, bool windows) => windows ? [$"nvrtc64_{version}0_0.dll"] : [$"libnvrtc.so.{version}", $"/usr/local/cuda/lib64/libnvrtc.so.{version}"];

    private static string[] CublasNames(int version, bool windows) => windows ? [$"cublas64_{version}.dll"] : [$"libcublas.so.{version}", $"/usr/local/cuda/lib64/libcublas.so.{version}"];

    private static string[] CublasLtNames(int version, bool windows) =>
        windows ? [$"cublasLt64_{version}.dll"] : [$"libcublasLt.so.{version}", $"/usr/local/cuda/lib64/libcublasLt.so.{version}"];

    private static (nint Handle, string File) First(ILibraryLoader loader, string[] names)
    {
        foreach (string name in names)
        {
            nint handle = loader.Load(name);
            if (handle != 0)
            {
                return (handle, name);
            }
        }

        return (0, "");
    }
}
