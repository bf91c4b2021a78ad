using Orleans.Storage;

namespace MarketSim.Grains.Checkpoints;

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
