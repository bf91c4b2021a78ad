using System.Text;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>Our kernels, compiled for a device and loaded there.</summary>
internal sealed unsafe class CudaModule : IDisposable
{
    /// <summary>Architecture whose portable code every supported device can translate, for devices newer than the compiler.</summary>
    private const string Portable = "compute_80";

    private readonly nint _module;

    /// <summary>Compiles and loads.</summary>
    /// <param name="major">Compute capability, first number.</param>
    /// <param name="minor">Compute capability, second number.</param>
    public CudaModule(int major, int minor)
    {
        byte[] image = TryCompile(FormattableString.Invariant($"sm_{major}{minor}"), binary: true, out string log)
            ?? TryCompile(Portable, binary: false, out log)
            ?? throw new DeviceException("NVRTC does not compile our kernels: " + FirstLine(log));
        fixed (byte* start = image)
        {
            CudaErrors.Check(DriverApi.LoadModule(out _module, start), "cuModuleLoadData");
        }
    }

    /// <summary>A kernel by name.</summary>
    public nint Function(string name)
    {
        CudaErrors.Check(DriverApi.GetFunction(out nint function, _module, name), $"cuModuleGetFunction of {name}");
        return function;
    }

    public void Dispose() => _ = DriverApi.UnloadModule(_module);

    private static byte[]? TryCompile(string architecture, bool binary, out string log)
    {
        log = "";
        CudaErrors.CheckNvrtc(NvrtcApi.CreateProgram(out nint program, CudaSource.Text, CudaSource.Name, 0, null, null), "nvrtcCreateProgram");
        try
        {
            byte[] option = Encoding.UTF8.GetBytes("--gpu-architecture=" + architecture + "\0");
            byte[] standard = Encoding.UTF8.GetBytes("--std=c++14\0");
            fixed (byte* first = option, second = standard)
            {
                byte** options = stackalloc byte*[] { first, second };
                if (NvrtcApi.Compile(program, 2, options) != 0)
                {
                    log = Log(program);
                    return null;
                }
            }

            return binary ? Binary(program) : Assembly(program);
        }
        finally
        {
            _ = NvrtcApi.DestroyProgram(ref program);
        }
    }

    private static byte[] Binary(nint program)
    {
        CudaErrors.CheckNvrtc(NvrtcApi.GetBinarySize(program, out nuint size), "nvrtcGetCUBINSize");
        byte[] image = new byte[size];
        fixed (byte* start = image)
        {
            CudaErrors.CheckNvrtc(NvrtcApi.GetBinary(program, start), "nvrtcGetCUBIN");
        }

        return image;
    }

    private static byte[] Assembly(nint program)
    {
        CudaErrors.CheckNvrtc(NvrtcApi.GetAssemblySize(program, out nuint size), "nvrtcGetPTXSize");
        byte[] image = new byte[size];
        fixed (byte* start = image)
        {
            CudaErrors.CheckNvrtc(NvrtcApi.GetAssembly(program, start), "nvrtcGetPTX");
        }

        return image;
    }

    private static string Log(nint program)
    {
        if (NvrtcApi.GetLogSize(program, out nuint size) != 0 || size == 0)
        {
            return "";
        }

        byte[] text = new byte[size];
        fixed (byte* start = text)
        {
            _ = NvrtcApi.GetLog(program, start);
        }

        return Encoding.UTF8.GetString(text).TrimEnd('\0');
    }

    private static string FirstLine(string log) => log.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? "it says nothing";
}
