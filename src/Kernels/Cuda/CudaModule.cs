using System.Text;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>Our kernels, compiled for a device and loaded there.</summary>
internal sealed unsafe class CudaModule : IDisposable
{
    /// <summary>Architecture whose portable code every supported device can translate, for devices newer than the compiler.</summary>
    private const string Portable = "compute_80";

    /// <summary>CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES.</summary>
    private const int LargestSharedBytes = 8;

    private readonly nint _module;

    /// <summary>Compiles and loads.</summary>
    /// <param name="major">Compute capability, first number.</param>
    /// <param name="minor">Compute capability, second number.</param>
    public CudaModule(int major, int minor)
    {
        string source = CudaSource.Text(major);
        byte[] image = TryCompile(source, FormattableString.Invariant($"sm_{major}{minor}"), binary: true, out string log)
            ?? TryCompile(source, Portable, binary: false, out log)
            ?? throw new DeviceException("NVRTC does not compile our kernels: " + FirstLine(log));
        fixed (byte* start = image)
        {
            CudaErrors.Check(DriverApi.LoadModule(out _module, start), "cuModuleLoadData");
        }
    }

    /// <summary>The kernel of a plan, allowed the shared memory that it asks for.</summary>
    public nint Function(LaunchPlan plan)
    {
        CudaErrors.Check(DriverApi.GetFunction(out nint function, _module, plan.Function), $"cuModuleGetFunction of {plan.Function}");
        CudaErrors.Check(DriverApi.SetFunctionAttribute(function, LargestSharedBytes, plan.SharedBytes), $"cuFuncSetAttribute of {plan.Function}");
        return function;
    }

    public void Dispose() => _ = DriverApi.UnloadModule(_module);

    private static byte[]? TryCompile(string source, string architecture, bool binary, out string log)
    {
        log = "";
        CudaErrors.CheckNvrtc(NvrtcApi.CreateProgram(out nint program, source, CudaSource.Name, 0, null, null), "nvrtcCreateProgram");
        try
        {
            byte[] option = Encoding.UTF8.GetBytes("--gpu-architecture=" + architecture + "\0");
            byte[] standard = Encoding.UTF8.GetBytes("--std=c++17\0");
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
