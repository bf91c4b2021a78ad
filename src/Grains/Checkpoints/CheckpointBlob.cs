namespace MarketSim.Grains.Checkpoints;

/// <summary>What grain storage keeps of a run: bytes that this assembly alone understands.</summary>
/// <remarks>Storage providers are to write the bytes as they are; see <see cref="CheckpointSerializer"/>.</remarks>
public sealed class CheckpointBlob
{
    /// <summary>The bytes; empty where nothing is kept.</summary>
    public byte[] Bytes { get; set; } = [];
}
