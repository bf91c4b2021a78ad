using System.Collections.Concurrent;
using MarketSim.Grains.Checkpoints;
using Orleans.Storage;

namespace MarketSim.Grains.Tests.Checkpoints;

/// <summary>Keeps blobs for all silos of the test process, counts tags as real storages do, and fails or tears on demand.</summary>
internal sealed class MemoryStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId, string), (string Tag, byte[] Bytes)> _blobs = new();
    private int _tag;

    /// <summary>Asked before each write, with the name of what is written; true makes it fail.</summary>
    public Func<string, bool> Fails { get; set; } = static _ => false;

    public IEnumerable<string> Names => _blobs.Keys.Select(key => $"{key.Item1}/{key.Item2}").Order(StringComparer.Ordinal);

    /// <summary>Cuts the blobs of a name short.</summary>
    public void Tear(string name)
    {
        foreach ((GrainId, string) key in _blobs.Keys.Where(key => key.Item2 == name))
        {
            _blobs[key] = (_blobs[key].Tag, _blobs[key].Bytes[..(_blobs[key].Bytes.Length / 2)]);
        }
    }

    /// <summary>Changes the last byte of the blobs of a name.</summary>
    public void Flip(string name)
    {
        foreach ((GrainId, string) key in _blobs.Keys.Where(key => key.Item2 == name))
        {
            (string tag, byte[] bytes) = _blobs[key];
            _blobs[key] = (tag, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
        }
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        bool exists = _blobs.TryGetValue((grainId, stateName), out (string Tag, byte[] Bytes) kept);
        grainState.RecordExists = exists;
        grainState.ETag = exists ? kept.Tag : null;
        grainState.State = (T)(object)new CheckpointBlob { Bytes = exists ? kept.Bytes : [] };
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (Fails(stateName))
        {
            throw new IOException("no space left on device");
        }

        Require(stateName, grainId, grainState.ETag);
        string tag = $"{Interlocked.Increment(ref _tag)}";
        _blobs[(grainId, stateName)] = (tag, ((CheckpointBlob)(object)grainState.State!).Bytes);
        grainState.ETag = tag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Require(stateName, grainId, grainState.ETag);
        _blobs.TryRemove((grainId, stateName), out _);
        return Task.CompletedTask;
    }

    private void Require(string stateName, GrainId grainId, string? tag)
    {
        string? kept = _blobs.TryGetValue((grainId, stateName), out (string Tag, byte[] Bytes) blob) ? blob.Tag : null;
        if (kept != tag)
        {
            throw new InconsistentStateException($"{grainId}/{stateName} has tag {kept}, not {tag}", kept ?? "", tag ?? "");
        }
    }
}
