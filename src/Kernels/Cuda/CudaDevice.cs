using System.Text;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>The first NVIDIA device of the machine: products by cuBLAS, the other kernels our own, compiled on the spot.</summary>
public sealed unsafe class CudaDevice : IKernelDevice
{
    /// <summary>CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR; the minor number follows it.</summary>
    private const int CapabilityMajor = 75;

    private readonly int _device;
    private readonly CudaModule _module;
    private readonly CublasProducts _products;
    private readonly LtProducts _tunable;

    private CudaDevice(CudaLibraries libraries, int driver)
    {
        CudaErrors.Check(DriverApi.GetDevice(out _device, 0), "cuDeviceGet");
        CudaErrors.Check(DriverApi.GetAttribute(out int major, CapabilityMajor, _device), "cuDeviceGetAttribute");
        CudaErrors.Check(DriverApi.GetAttribute(out int minor, CapabilityMajor + 1, _device), "cuDeviceGetAttribute");
        CudaErrors.Check(DriverApi.GetTotalMemory(out nuint memory, _device), "cuDeviceTotalMem");
        CudaErrors.Check(DriverApi.RetainPrimaryContext(out nint context, _device), "cuDevicePrimaryCtxRetain");
        CudaErrors.Check(DriverApi.SetCurrentContext(context), "cuCtxSetCurrent");
        _module = new CudaModule(major, minor);
        _products = new CublasProducts();
        _tunable = new LtProducts();
        Name = ReadName(_device);
        (Card, Datasheet) = CardNames.Find(Name);
        Driver = FormattableString.Invariant($"CUDA {driver / 1000}.{driver % 1000 / 10}, compute capability {major}.{minor}, {memory / 1073741824.0:0} GiB");
        Libraries = Versions(libraries);
        Suite = KernelSuites.Accelerator(Types(major, minor));
    }

    /// <inheritdoc/>
    public string Card { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public DeviceKind Kind => DeviceKind.Accelerator;

    /// <inheritdoc/>
    public string Driver { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Libraries { get; }

    /// <inheritdoc/>
    public Datasheet? Datasheet { get; }

    /// <inheritdoc/>
    public IReadOnlyList<KernelCase> Suite { get; }

    /// <summary>Opens the first device.</summary>
    /// <param name="loader">How shared libraries are loaded.</param>
    /// <exception cref="DeviceException">There is none that can be used: the message says why, in one line.</exception>
    public static CudaDevice Open(ILibraryLoader loader)
    {
        CudaLibraries libraries = CudaLibraries.Find(loader, OperatingSystem.IsWindows());
        libraries.Install();
        CudaErrors.Check(DriverApi.Init(0), "cuInit");
        CudaErrors.Check(DriverApi.GetVersion(out int driver), "cuDriverGetVersion");
        if (CudaErrors.WhatIsWrongWithDriver(driver) is { } wrong)
        {
            throw new DeviceException(wrong);
        }

        CudaErrors.Check(DriverApi.GetDeviceCount(out int count), "cuDeviceGetCount");
        return count > 0 ? new CudaDevice(libraries, driver) : throw new DeviceException("an NVIDIA driver, but no CUDA device");
    }

    /// <summary>Types that the matrix units of a compute capability multiply.</summary>
    public static IReadOnlyList<DataType> Types(int major, int minor) =>
    [
        DataType.Fp16,
        .. major >= 8 ? (DataType[])[DataType.Bf16, DataType.Tf32] : [],
        DataType.Fp32,
        .. HasFp8(major, minor) ? (DataType[])[DataType.Fp8] : [],
    ];

    /// <inheritdoc/>
    public IPreparedKernel Prepare(KernelCase kernel, float[][] inputs)
    {
        List<DeviceBuffer> buffers = [];
        try
        {
            for (int i = 0; i < inputs.Length; i++)
            {
                bool indices = kernel.Kind == KernelKind.Gather && i == 1;
                buffers.Add(DeviceBuffer.Of(indices ? DeviceFormat.PackIndices(inputs[i]) : DeviceFormat.Pack(inputs[i], kernel.Type)));
            }

            return kernel.Kind switch
            {
                KernelKind.Gemm when kernel.Tuned || kernel.Type == DataType.Fp8 => _tunable.Gemm(kernel, [.. buffers]),
                KernelKind.Gemm or KernelKind.BatchedGemm => _products.Gemm(kernel, [.. buffers]),
                _ => Own(kernel, buffers),
            };
        }
        catch
        {
            buffers.ForEach(buffer => buffer.Dispose());
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tunable.Dispose();
        _products.Dispose();
        _module.Dispose();
        _ = DriverApi.ReleasePrimaryContext(_device);
    }

    private static bool HasFp8(int major, int minor) => major > 8 || (major == 8 && minor >= 9);

    private static string ReadName(int device)
    {
        const int Length = 256;
        byte* name = stackalloc byte[Length];
        CudaErrors.Check(DriverApi.GetDeviceName(name, Length, device), "cuDeviceGetName");
        return Encoding.UTF8.GetString(new ReadOnlySpan<byte>(name, Length)).TrimEnd('\0');
    }

    private CudaKernel Own(KernelCase kernel, List<DeviceBuffer> inputs)
    {
        var plan = LaunchPlan.For(kernel);
        nint function = _module.Function(plan);
        var output = new DeviceBuffer(kernel.OutputLength * kernel.Type.Bytes());
        LaunchArguments arguments = LaunchPlan.Arguments(kernel, [.. inputs.Select(buffer => buffer.Pointer)], output.Pointer);
        return new CudaKernel([.. inputs], output, kernel.Type, () => CudaLaunch.Start(function, plan, arguments));
    }

    private SortedDictionary<string, string> Versions(CudaLibraries libraries)
    {
        CudaErrors.CheckNvrtc(NvrtcApi.GetVersion(out int major, out int minor), "nvrtcVersion");
        return new(StringComparer.Ordinal)
        {
            ["cuBLAS"] = _products.Version,
            ["NVRTC"] = FormattableString.Invariant($"{major}.{minor}"),
            ["files"] = string.Join(", ", libraries.Files),
        };
    }
}
