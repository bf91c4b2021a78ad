using MarketSim.Kernels.Cuda;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Tests.Cuda;

/// <summary>Looking for CUDA on machines that have none, half of it, version 12, version 13 or both.</summary>
public sealed class ProbingTests
{
    private static readonly string[] Driver = ["libcuda.so.1"];
    private static readonly string[] Twelve = ["libnvrtc.so.12", "libcublas.so.12", "libcublasLt.so.12"];
    private static readonly string[] Thirteen = ["libnvrtc.so.13", "libcublas.so.13", "libcublasLt.so.13"];

    [Test]
    public void No_driver_is_one_line()
    {
        DeviceException found = Assert.Throws<DeviceException>(() => CudaLibraries.Find(new Machine(Twelve), windows: false))!;
        Assert.That(found.Message, Is.EqualTo("no NVIDIA driver: libcuda.so.1, libcuda.so not found"));
    }

    [Test]
    public void A_driver_without_libraries_says_what_was_looked_for()
    {
        DeviceException found = Assert.Throws<DeviceException>(() => CudaLibraries.Find(new Machine(Driver), windows: false))!;
        Assert.That(found.Message, Does.StartWith("an NVIDIA driver, but no CUDA libraries").And.Contain("libcublas.so.13").And.Contain("libnvrtc.so.12").And.Not.Contain("\n"));
    }

    [Test]
    public void Version_12_alone_is_found() => Assert.That(Found([.. Driver, .. Twelve]).Version, Is.EqualTo(12));

    [Test]
    public void Version_13_alone_is_found() => Assert.That(Found([.. Driver, .. Thirteen]).Version, Is.EqualTo(13));

    [Test]
    public void Of_both_the_newer_is_taken()
    {
        CudaLibraries libraries = Found([.. Driver, .. Twelve, .. Thirteen]);
        Assert.That(libraries.Version, Is.EqualTo(13));
        Assert.That(libraries.Files, Is.EqualTo((string[])[.. Driver, .. Thirteen]));
    }

    [Test]
    public void Versions_are_not_mixed()
    {
        CudaLibraries libraries = Found([.. Driver, "libnvrtc.so.13", .. Twelve]);
        Assert.That(libraries.Version, Is.EqualTo(12));
        Assert.That(libraries.Files, Does.Not.Contain("libnvrtc.so.13"));
    }

    [Test]
    public void Windows_has_other_names() =>
        Assert.That(CudaLibraries.Find(new Machine("nvcuda.dll", "nvrtc64_120_0.dll", "cublas64_12.dll", "cublasLt64_12.dll"), windows: true).Version, Is.EqualTo(12));

    [Test]
    public void Without_a_device_auto_takes_the_processor_and_says_so()
    {
        List<string> said = [];
        using IKernelDevice device = DeviceChoice.Open(DeviceWish.Auto, new Machine(), said.Add);
        Assert.That(device.Kind, Is.EqualTo(DeviceKind.Processor));
        Assert.That(said, Is.EqualTo((string[])["no NVIDIA device to sample (no NVIDIA driver: libcuda.so.1, libcuda.so not found): sampling the processor instead, which says nothing about cards"]));
    }

    [Test]
    public void Without_a_device_cuda_is_refused_with_what_is_allowed()
    {
        DeviceMissingException refused = Assert.Throws<DeviceMissingException>(() => DeviceChoice.Open(DeviceWish.Cuda, new Machine(), _ => Assert.Fail("no fallback was asked for")))!;
        Assert.That(refused.Message, Does.Contain("libcuda.so.1").And.EndsWith("allowed here: --device cpu, or auto"));
    }

    [Test]
    public void The_processor_is_no_fallback_when_it_was_asked_for()
    {
        using IKernelDevice device = DeviceChoice.Open(DeviceWish.Cpu, new Machine(Driver), _ => Assert.Fail("it is no fallback"));
        Assert.That(device.Kind, Is.EqualTo(DeviceKind.Processor));
    }

    private static CudaLibraries Found(string[] files) => CudaLibraries.Find(new Machine(files), windows: false);

    /// <summary>A machine that has these libraries and no others.</summary>
    private sealed class Machine(params string[] files) : ILibraryLoader
    {
        public nint Load(string name) => Array.IndexOf(files, name) + 1;
    }
}
