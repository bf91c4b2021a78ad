using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;

namespace MarketSim.Kernels.Sampling;

/// <summary>A device that kernels are timed on.</summary>
public interface IKernelDevice : IDisposable
{
    /// <summary>The card's id for a profile: what a scenario calls it.</summary>
    string Card { get; }

    /// <summary>The device as it names itself.</summary>
    string Name { get; }

    /// <summary>Kind of device.</summary>
    DeviceKind Kind { get; }

    /// <summary>Driver in words.</summary>
    string Driver { get; }

    /// <summary>Versions of libraries.</summary>
    IReadOnlyDictionary<string, string> Libraries { get; }

    /// <summary>What the maker promises; null where nobody does, so that what is measured stands for it.</summary>
    Datasheet? Datasheet { get; }

    /// <summary>The cases that suit the device.</summary>
    IReadOnlyList<KernelCase> Suite { get; }

    /// <summary>Puts a case and its input on the device.</summary>
    /// <exception cref="DeviceMemoryException">It does not fit.</exception>
    /// <exception cref="DeviceException">The device or one of its libraries refuses.</exception>
    IPreparedKernel Prepare(KernelCase kernel, float[][] inputs);
}

/// <summary>A case on a device.</summary>
public interface IPreparedKernel : IDisposable
{
    /// <summary>Type in which the result is written.</summary>
    DataType OutputType { get; }

    /// <summary>Runs it and fetches the result.</summary>
    float[] Result();

    /// <summary>Times it by the device's own clock.</summary>
    /// <param name="warmUp">Runs before the first timing.</param>
    /// <param name="timings">How many timings.</param>
    /// <param name="together">Runs of a timing, one after the other without a stop.</param>
    /// <returns>Mean time of a run in each timing, s.</returns>
    double[] Time(int warmUp, int timings, int together);
}

/// <summary>A device refuses: one line that says what it was asked for and what it answered.</summary>
public class DeviceException(string message) : Exception(message);

/// <summary>The device that was asked for cannot be had.</summary>
public sealed class DeviceMissingException(string message) : DeviceException(message);

/// <summary>A device has too little memory for a case.</summary>
public sealed class DeviceMemoryException(string message) : DeviceException(message);
