using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cpu;

/// <summary>The processor, by vectorised routines of the base class library's tensor package, on all its cores.</summary>
public sealed class CpuDevice : IKernelDevice
{
    /// <inheritdoc/>
    public string Card => "cpu";

    /// <inheritdoc/>
    public string Name => $"{RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} logical processors, vectors of {VectorBits} bits";

    /// <inheritdoc/>
    public DeviceKind Kind => DeviceKind.Processor;

    /// <inheritdoc/>
    public string Driver => RuntimeInformation.OSDescription;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Libraries { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".NET"] = Environment.Version.ToString(),
        ["System.Numerics.Tensors"] = typeof(System.Numerics.Tensors.TensorPrimitives).Assembly.GetName().Version?.ToString() ?? "",
    };

    /// <inheritdoc/>
    public Datasheet? Datasheet => null;

    /// <inheritdoc/>
    public IReadOnlyList<KernelCase> Suite { get; init; } = KernelSuites.Processor();

    private static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <inheritdoc/>
    public IPreparedKernel Prepare(KernelCase kernel, float[][] inputs) => new CpuKernel(kernel, inputs);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
