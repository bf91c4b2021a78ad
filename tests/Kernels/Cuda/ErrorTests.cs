using MarketSim.Kernels.Cuda;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Tests.Cuda;

/// <summary>What the answers of CUDA's libraries are turned into.</summary>
public sealed class ErrorTests
{
    [TestCase(100, "no CUDA device")]
    [TestCase(34, "stub")]
    [TestCase(803, "different versions")]
    [TestCase(802, "fabric manager")]
    [TestCase(999, "not loaded")]
    [TestCase(31337, "an error of the driver")]
    public void Answers_of_the_driver_are_put_in_words(int code, string words)
    {
        DeviceException thrown = Assert.Throws<DeviceException>(() => CudaErrors.Check(code, "cuInit"))!;
        Assert.That(thrown.Message, Does.StartWith($"cuInit answered {code}: ").And.Contain(words));
    }

    [Test]
    public void Fine_is_fine()
    {
        Assert.That(() => CudaErrors.Check(0, "cuInit"), Throws.Nothing);
        Assert.That(() => CudaErrors.CheckNvrtc(0, "nvrtcVersion"), Throws.Nothing);
        Assert.That(() => CudaErrors.CheckCublas(0, "cublasCreate"), Throws.Nothing);
    }

    [Test]
    public void Out_of_memory_is_told_apart()
    {
        Assert.That(() => CudaErrors.Check(2, "cuMemAlloc of 512 MiB"), Throws.TypeOf<DeviceMemoryException>().With.Message.EqualTo("out of memory on the device (cuMemAlloc of 512 MiB)"));
        Assert.That(() => CudaErrors.CheckCublas(3, "cublasCreate"), Throws.TypeOf<DeviceMemoryException>());
    }

    [Test]
    public void Other_libraries_have_answers_of_their_own()
    {
        Assert.That(() => CudaErrors.CheckNvrtc(6, "nvrtcCompileProgram"), Throws.TypeOf<DeviceException>().With.Message.Contains("does not compile"));
        Assert.That(() => CudaErrors.CheckCublas(8, "cublasGemm"), Throws.TypeOf<DeviceException>().With.Message.Contains("lacks a feature"));
    }

    [TestCase(11_040, "the driver is for CUDA 11.4; needed: 12.0 or later")]
    [TestCase(12_000, null)]
    [TestCase(13_010, null)]
    public void Drivers_from_12_on_will_do(int version, string? wrong) => Assert.That(CudaErrors.WhatIsWrongWithDriver(version), Is.EqualTo(wrong));
}
