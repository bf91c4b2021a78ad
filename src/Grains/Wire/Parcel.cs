namespace MarketSim.Grains.Wire;

/// <summary>What a grain call carries: by reference inside a process, as bytes between processes.</summary>
/// <typeparam name="T">A tree of plain data: records, arrays, lists, numbers, text. Doubles keep their bits.</typeparam>
/// <param name="content">The content; nobody changes it once it has been sent.</param>
/// <remarks>The market's records know nothing of the network; <see cref="PlainCodec{T}"/> writes them as they are.</remarks>
public sealed class Parcel<T>(T content)
{
    /// <summary>The content.</summary>
    public T Content { get; } = content;
}
