using System.Buffers.Binary;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;

namespace MarketSim.Grains.Checkpoints;

/// <summary>What is kept of a run besides its shards: epochs begun, checkpoints committed, the clock, changes of policy.</summary>
internal sealed class RunArchive(CheckpointVault vault, GrainId run)
{
    private const string EpochName = "epoch";
    private const string SteeringName = "steering";
    private static readonly string[] Slots = ["odd", "even"];

    /// <summary>Whether anything can be kept.</summary>
    public bool Exists => vault.Exists;

    /// <summary>Begins an epoch that nobody has begun before.</summary>
    /// <param name="after">An epoch that is known to have begun.</param>
    public async Task<long> BeginEpochAsync(long after)
    {
        byte[] kept = await vault.ReadAsync(run, EpochName);
        long epoch = Math.Max(after, kept.Length == sizeof(long) ? BinaryPrimitives.ReadInt64LittleEndian(kept) : 0) + 1;
        if (vault.Exists)
        {
            byte[] bytes = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, epoch);
            await vault.WriteAsync(run, EpochName, bytes);
        }

        return epoch;
    }

    /// <summary>Writes the clock and then, when all else is written, that the checkpoint is whole.</summary>
    public async Task CommitAsync(CheckpointMark mark, byte[] clock)
    {
        await vault.WriteAsync(run, "clock-" + mark.Slot, SealedSnapshot.Seal(vault.Build, mark, "the clock", clock));
        await vault.WriteAsync(run, "commit-" + mark.Slot, SealedSnapshot.Seal(vault.Build, mark, "the commit", []));
    }

    /// <summary>The checkpoints that were committed, the last one first.</summary>
    /// <exception cref="CheckpointDamagedException">Another build of this program wrote them, or they are of another market.</exception>
    public async Task<IReadOnlyList<CheckpointMark>> CommittedAsync(MarketSource market)
    {
        var marks = new List<CheckpointMark>();
        foreach (string slot in Slots)
        {
            byte[] commit = await vault.ReadAsync(run, "commit-" + slot);
            if (SealedSnapshot.MarkOf(commit, vault.Build, "the commit") is { } mark)
            {
                marks.Add(mark.Market == market.Id
                    ? mark
                    : throw new CheckpointDamagedException($"the checkpoints of run {mark.Run} are of another scenario or seed"));
            }
        }

        return [.. marks.OrderByDescending(mark => mark.Number)];
    }

    /// <summary>The clock as it was at a checkpoint.</summary>
    /// <exception cref="CheckpointDamagedException">It cannot be used.</exception>
    public async Task<byte[]> ClockAsync(CheckpointMark mark) =>
        SealedSnapshot.Open(await vault.ReadAsync(run, "clock-" + mark.Slot), vault.Build, mark, "the clock");

    /// <summary>Keeps the changes of policy.</summary>
    public Task KeepSteeringAsync(Steering[] steering) =>
        vault.Exists ? vault.WriteAsync(run, SteeringName, PayloadBytes.Write(steering)) : Task.CompletedTask;

    /// <summary>The changes of policy that were kept; none when none are known.</summary>
    public async Task<Steering[]> SteeringAsync()
    {
        byte[] bytes = await vault.ReadAsync(run, SteeringName);
        return bytes.Length == 0 ? [] : PayloadBytes.Read<Steering[]>(bytes);
    }

    /// <summary>Removes all that is kept.</summary>
    public async Task ForgetAsync()
    {
        foreach (string name in Slots.SelectMany(slot => new[] { "commit-" + slot, "clock-" + slot }).Append(SteeringName).Append(EpochName))
        {
            await vault.ForgetAsync(run, name);
        }
    }
}
