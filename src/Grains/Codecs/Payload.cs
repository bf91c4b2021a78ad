namespace MarketSim.Grains.Codecs;

/// <summary>What a grain call carries: by reference inside a process, as bytes between processes.</summary>
/// <typeparam name="T">A tree of plain data: records, arrays, lists, numbers, text. Doubles keep their bits.</typeparam>
/// <param name="content">The content; nobody changes it once it has been sent.</param>
/// <remarks>The market's records do not know Orleans. Our codec writes them as they are; see <see cref="PayloadBytes"/>.</remarks>
public sealed class Payload<T>(T content)
{
    /// <summary>The content.</summary>
    public T Content { get; } = content;
}
