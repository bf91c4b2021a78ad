using MarketSim.Grains.Checkpoints;
using Orleans.Storage;

namespace MarketSim.Silo.Storage;

/// <summary>Keeps the checkpoints of one process' runs in a folder, a file for each blob.</summary>
/// <remarks>For a silo inside a process: nobody else writes there, so that nothing is asked of tags. A file that is not whole is as good as none.</remarks>
/// <param name="folder">The folder; made when the first blob is written.</param>
public sealed class FileCheckpointStorage(string folder) : IGrainStorage
{
    private const string Tag = "file";

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        byte[]? bytes = DurableFile.Read(FileOf(stateName, grainId));
        grainState.RecordExists = bytes is not null;
        grainState.ETag = bytes is null ? null : Tag;
        grainState.State = (T)(object)new CheckpointBlob { Bytes = bytes ?? [] };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Directory.CreateDirectory(folder);
        DurableFile.Write(FileOf(stateName, grainId), ((CheckpointBlob)(object)grainState.State!).Bytes);
        grainState.RecordExists = true;
        grainState.ETag = Tag;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(FileOf(stateName, grainId));
        }

        grainState.RecordExists = false;
        grainState.ETag = null;
        return Task.CompletedTask;
    }

    private string FileOf(string stateName, GrainId grain) => Path.Combine(folder, $"{Uri.EscapeDataString($"{grain.Type}-{grain.Key}")}.{stateName}");
}
