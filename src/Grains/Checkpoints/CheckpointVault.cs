using System.Collections.Concurrent;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace MarketSim.Grains.Checkpoints;

/// <summary>Which checkpoint of which run.</summary>
/// <param name="Run">The run's name.</param>
/// <param name="Market">Hash of the scenario, and the seed.</param>
/// <param name="Number">Number of the checkpoint in its run, from 1.</param>
/// <param name="Day">Days done when it was taken.</param>
/// <param name="Epoch">The epoch in which it was taken.</param>
/// <param name="Shards">Shards of the run.</param>
[GenerateSerializer]
[Immutable]
public sealed record CheckpointMark(
    [property: Id(0)] string Run,
    [property: Id(1)] string Market,
    [property: Id(2)] long Number,
    [property: Id(3)] int Day,
    [property: Id(4)] long Epoch,
    [property: Id(5)] int Shards)
{
    /// <summary>Two places take turns, so that the last whole checkpoint stays while the next one is written.</summary>
    internal string Slot => (Number & 1) == 0 ? "even" : "odd";
}

/// <summary>Keeps the blobs of runs in the silo's grain storage named <see cref="StorageName"/>, if it has one.</summary>
public sealed class CheckpointVault(IServiceProvider services, IMarketFactory factory)
{
    /// <summary>Name under which a silo registers the storage for checkpoints.</summary>
    public const string StorageName = "checkpoints";

    private readonly IGrainStorage? _storage = services.GetKeyedService<IGrainStorage>(StorageName);
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), string?> _tags = new();

    /// <summary>Whether there is anything to keep blobs in.</summary>
    public bool Exists => _storage is not null;

    /// <summary>The build that writes and reads them.</summary>
    internal string Build { get; } = BuildStamp.Of(factory);

    /// <summary>Reads a blob; empty when there is none.</summary>
    public async Task<byte[]> ReadAsync(GrainId grain, string name)
    {
        if (_storage is null)
        {
            return [];
        }

        var state = new GrainState<CheckpointBlob>(new CheckpointBlob());
        await AskAsync(() => _storage.ReadStateAsync(name, grain, state));
        _tags[(grain, name)] = state.ETag;
        return state.State?.Bytes ?? [];
    }

    /// <summary>Writes a blob in the place of the last one.</summary>
    /// <exception cref="NotSupportedException">This silo keeps nothing.</exception>
    /// <exception cref="StorageFailedException">It cannot be written.</exception>
    public async Task WriteAsync(GrainId grain, string name, byte[] bytes)
    {
        IGrainStorage storage = _storage ?? throw new NotSupportedException("this silo has no storage for checkpoints");
        if (!_tags.TryGetValue((grain, name), out string? tag))
        {
            await ReadAsync(grain, name);
            tag = _tags[(grain, name)];
        }

        var state = new GrainState<CheckpointBlob>(new CheckpointBlob { Bytes = bytes }, tag) { RecordExists = tag is not null };
        try
        {
            await AskAsync(() => storage.WriteStateAsync(name, grain, state));
            _tags[(grain, name)] = state.ETag;
        }
        catch
        {
            // Whether it was written is not known now: the next to write looks first.
            _tags.TryRemove((grain, name), out _);
            throw;
        }
    }

    /// <summary>Removes a blob, if it is there.</summary>
    public async Task ForgetAsync(GrainId grain, string name)
    {
        if (_storage is null)
        {
            return;
        }

        if (!_tags.ContainsKey((grain, name)))
        {
            await ReadAsync(grain, name);
        }

        if (_tags.TryRemove((grain, name), out string? tag) && tag is not null)
        {
            await AskAsync(() => _storage.ClearStateAsync(name, grain, new GrainState<CheckpointBlob>(new CheckpointBlob(), tag) { RecordExists = true }));
        }
    }

    /// <remarks>What goes wrong in a storage is of kinds that callers in other processes may not know, and that do not travel.</remarks>
    private static async Task AskAsync(Func<Task> storage)
    {
        try
        {
            await storage();
        }
        catch (Exception failure) when (failure is not (IOException or OrleansException or NotSupportedException))
        {
            throw new StorageFailedException($"{failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }
}
