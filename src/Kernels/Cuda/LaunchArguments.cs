namespace MarketSim.Kernels.Cuda;

/// <summary>Arguments of a kernel as the driver wants them: each value at an address of its own, and a list of the addresses.</summary>
/// <remarks>Every value gets eight bytes; the driver reads as many of them as the kernel's parameter has, from the low end.</remarks>
internal sealed class LaunchArguments
{
    private readonly List<ulong> _values = [];

    public int Count => _values.Count;

    /// <summary>The values' bits, in order.</summary>
    public IReadOnlyList<ulong> Values => _values;

    public LaunchArguments Add(ulong pointer)
    {
        _values.Add(pointer);
        return this;
    }

    public LaunchArguments Add(int number)
    {
        _values.Add((uint)number);
        return this;
    }

    public LaunchArguments Add(float number)
    {
        _values.Add(BitConverter.SingleToUInt32Bits(number));
        return this;
    }
}
