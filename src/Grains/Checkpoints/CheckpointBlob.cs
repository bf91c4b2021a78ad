using Orleans.Storage;

namespace MarketSim.Grains.Checkpoints;

/// <summary>What grain storage keeps of a run: bytes that this assembly alone understands.</summary>
/// <remarks>Storage providers are to write the bytes as they are; see <see cref="CheckpointSerializer"/>.</remarks>
public sealed class CheckpointBlob
{
    /// <summary>The bytes; empty where nothing is kept.</summary>
    public byte[] Bytes { get; set; } = [];
}

/// <summary>Hands the bytes of a <see cref="CheckpointBlob"/> to a storage provider, and nothing else.</summary>
public sealed class CheckpointSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => input is CheckpointBlob blob
        ? new BinaryData(blob.Bytes)
        : throw new NotSupportedException($"this storage keeps checkpoints only, not a {typeof(T)}");

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => typeof(T) == typeof(CheckpointBlob)
        ? (T)(object)new CheckpointBlob { Bytes = input.ToArray() }
        : throw new NotSupportedException($"this storage keeps checkpoints only, not a {typeof(T)}");
}
