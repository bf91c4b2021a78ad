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
    private const string Epochs = "the record of the run's epochs";
    private const string Changes = "the record of the run's policy changes";
    private static readonly string[] Slots = ["odd", "even"];

    /// <summary>Whether anything can be kept.</summary>
    public bool Exists => vault.Exists;

    /// <remarks>What is not of one checkpoint is sealed as checkpoints are; its mark names the run alone.</remarks>
    private CheckpointMark Mark => new(run.ToString(), "", 0, 0, 0, 0);

    /// <summary>Begins an epoch that nobody has begun before.</summary>
    /// <param name="leader">Who is to lead it.</param>
    /// <param name="after">The last epoch that the leader knows of; 0 if it has led none and takes the run over.</param>
    /// <exception cref="RunTakenException">Another one has taken the run over from this leader.</exception>
    /// <exception cref="CheckpointDamagedException">What is kept of epochs cannot be used.</exception>
    public async Task<long> BeginEpochAsync(Guid leader, long after)
    {
        Epoch? last = Open<Epoch>(await vault.ReadAsync(run, EpochName), Epochs);
        if (after > 0 && last is not null && last.Leader != leader)
        {
            throw new RunTakenException($"another process leads the run since epoch {last.Number}; this one led epoch {after}, and ends");
        }

        long epoch = Math.Max(after, last?.Number ?? 0) + 1;
        await KeepAsync(EpochName, Epochs, new Epoch(epoch, leader));
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
    public Task KeepSteeringAsync(Steering[] steering) => KeepAsync(SteeringName, Changes, steering);

    /// <summary>The changes of policy that were kept; none when none are known.</summary>
    /// <exception cref="CheckpointDamagedException">What was kept cannot be used.</exception>
    public async Task<Steering[]> SteeringAsync() => Open<Steering[]>(await vault.ReadAsync(run, SteeringName), Changes) ?? [];

    /// <summary>Removes all that is kept, unless a later epoch than the caller's has begun.</summary>
    public async Task ForgetAsync(long epoch = long.MaxValue)
    {
        try
        {
            if (epoch < long.MaxValue && Open<Epoch>(await vault.ReadAsync(run, EpochName), Epochs)?.Number > epoch)
            {
                return;
            }
        }
        catch (CheckpointDamagedException)
        {
            // What cannot be used is removed with the rest.
        }

        foreach (string name in Slots.SelectMany(slot => new[] { "commit-" + slot, "clock-" + slot }).Append(SteeringName).Append(EpochName))
        {
            await vault.ForgetAsync(run, name);
        }
    }

    private Task KeepAsync<T>(string name, string part, T content) =>
        vault.Exists ? vault.WriteAsync(run, name, SealedSnapshot.Seal(vault.Build, Mark, part, PayloadBytes.Write(content))) : Task.CompletedTask;

    private T? Open<T>(byte[] bytes, string part)
        where T : class
    {
        try
        {
            return bytes.Length == 0 ? null : PayloadBytes.Read<T>(SealedSnapshot.Open(bytes, vault.Build, Mark, part));
        }
        catch (InvalidDataException damage)
        {
            throw new CheckpointDamagedException($"{part} is damaged: {damage.Message}");
        }
    }

    private sealed record Epoch(long Number, Guid Leader);
}
