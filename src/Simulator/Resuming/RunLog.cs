using System.Globalization;
using System.Text;
using System.Text.Json;
using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Reports.Runs;
using MarketSim.Silo;
using MarketSim.Silo.Storage;

namespace MarketSim.Simulator.Resuming;

/// <summary>What a run leaves beside its checkpoints while it goes on, so that it can be resumed: what was asked for, and the rows of finished days.</summary>
/// <remarks>Rows go to a file for each stretch from one checkpoint to the next, compressed. All of it goes when the run is complete.</remarks>
internal sealed class RunLog : IRunJournal, IDisposable
{
    private const string NoteName = "note";
    private const string DoorName = "door";
    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly List<object> _rows = [];
    private int _sealed;

    private RunLog(string folder, RunNote note, FileStream only)
    {
        _folder = folder;
        _lock = only;
        Note = note;
    }

    /// <summary>What was asked for.</summary>
    public RunNote Note { get; private set; }

    /// <summary>Days whose rows are safe.</summary>
    public int Days => _sealed;

    /// <summary>Whether a folder holds a run that can be resumed.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, NoteName));

    /// <summary>Begins the log of a run.</summary>
    public static RunLog Begin(string folder, RunNote note)
    {
        Directory.CreateDirectory(folder);
        var log = new RunLog(folder, note, Lock(folder));
        log.Write();
        return log;
    }

    /// <summary>Opens the log of a run that was not completed.</summary>
    /// <exception cref="RunFolderException">It is not whole.</exception>
    public static RunLog Open(string folder)
    {
        FileStream only = Lock(folder);
        try
        {
            return new RunLog(folder, ReadNote(folder), only);
        }
        catch
        {
            only.Dispose();
            throw;
        }
    }

    private static RunNote ReadNote(string folder)
    {
        string file = Path.Combine(folder, NoteName);
        try
        {
            byte[] bytes = DurableFile.Read(file) ?? throw new RunFolderException(RunFolderTrouble.NotARun, $"{file}: not whole; the run cannot be resumed, only run again.");
            return JsonSerializer.Deserialize<RunNote>(bytes, RunJson.Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException cause)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{file}: not what a run was asked for: {cause.Message}", cause);
        }
    }

    /// <summary>What a run that may be under way was asked for.</summary>
    /// <exception cref="RunFolderException">There is none in the folder.</exception>
    public static RunNote Peek(string folder)
    {
        if (!IsIn(folder))
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{Path.GetDirectoryName(folder)}: no run is under way in this folder.");
        }

        return ReadNote(folder);
    }

    /// <summary>How a run that goes on in another process of this user is reached; none when it goes on on a cluster, or not at all.</summary>
    public static EmbeddedDoor? DoorOf(string folder) => DurableFile.Read(Path.Combine(folder, DoorName)) is { } bytes
        ? JsonSerializer.Deserialize<EmbeddedDoor>(bytes, RunJson.Options)
        : null;

    /// <summary>Notes how the run is reached, for this user only.</summary>
    public void OpenDoor(EmbeddedDoor? door)
    {
        string file = Path.Combine(_folder, DoorName);
        if (door is null)
        {
            File.Delete(file);
            return;
        }

        DurableFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(door, RunJson.Options), onlyOwner: true);
    }

    /// <summary>Gives the rows of all finished days that are safe, in order.</summary>
    public IEnumerable<object[]> Rows()
    {
        foreach (string file in Directory.EnumerateFiles(_folder, "rows-*").Where(file => !file.EndsWith(DurableFile.Partial, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string[] range = Path.GetFileName(file).Split('-');
            if (range.Length != 3
                || !int.TryParse(range[1], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
                || !int.TryParse(range[2], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
                || from != _sealed
                || DurableFile.Read(file) is not { } bytes)
            {
                yield break;
            }

            yield return RowLog.Unpack(Packing.Unpack(bytes));
            _sealed = to;
        }
    }

    /// <inheritdoc/>
    public void Add(int day, object[] rows) => _rows.AddRange(rows);

    /// <inheritdoc/>
    public void Steered(Steering change)
    {
        Note = Note with { Steering = [.. Note.Steering, change] };
        Write();
    }

    /// <inheritdoc/>
    public void Seal(int daysDone)
    {
        if (daysDone > _sealed)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"rows-{_sealed:000000}-{daysDone:000000}");
            DurableFile.Write(Path.Combine(_folder, name), Packing.Pack(RowLog.Pack([.. _rows])));
            _rows.Clear();
            _sealed = daysDone;
        }
    }

    /// <summary>The run is complete: nobody will resume it.</summary>
    public void Forget()
    {
        _lock.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private void Write() => DurableFile.Write(Path.Combine(_folder, NoteName), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Note, RunJson.Options)));

    /// <remarks>The system gives the lock up when the process ends, however it ends.</remarks>
    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RunFolderException(RunFolderTrouble.Exists, $"{Path.GetDirectoryName(folder)}: the run is under way in another process.");
        }
    }
}
