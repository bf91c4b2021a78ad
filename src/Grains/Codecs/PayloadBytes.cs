using MarketSim.Market.Letters;

namespace MarketSim.Grains.Codecs;

/// <summary>Trees of plain data as bytes: types of the market and of the grains, and usual collections of them.</summary>
public static class PayloadBytes
{
    private static readonly CodecTypes Types = new(typeof(Letter).Assembly, typeof(PayloadBytes).Assembly);

    /// <summary>Writes a tree.</summary>
    /// <exception cref="NotSupportedException">It holds something that is not plain data.</exception>
    public static byte[] Write<T>(T content)
    {
        ObjectWriter writer = NewWriter();
        ValueCodec<T>.Write(writer, content);
        return writer.Written.ToArray();
    }

    /// <summary>Reads a tree.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a tree.</exception>
    public static T Read<T>(byte[] bytes) => NewReader(bytes).Whole(ValueCodec<T>.Read);

    internal static ObjectWriter NewWriter() => new(Types, BoundObjects.Shared, asTree: true);

    internal static ObjectReader NewReader(byte[] bytes) => new(bytes, Types, BoundObjects.Shared);
}
