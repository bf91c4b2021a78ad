using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Silo;
using MarketSim.Silo.Storage;

namespace MarketSim.Simulator.Resuming;

/// <summary>What a run keeps beside its checkpoints so that it can be resumed: its request and the rows of finished days.</summary>
/// <remarks>Each file holds the compressed rows between two checkpoints. All files are removed when the run is complete.</remarks>
internal sealed class RunLog : IRunJournal
{
    private const string NoteName = "note";
    private const string DoorName = "door";
    private readonly string _folder;
    private readonly List<object> _rows = [];
    private int _sealed;

    private RunLog(string folder, RunNote note) => (_folder, Note) = (folder, note);

    /// <summary>The request.</summary>
    public RunNote Note { get; private set; }

    /// <summary>Days whose rows are on the disk.</summary>
    public int Days => _sealed;

    /// <summary>Whether a folder holds a run that can be resumed.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, NoteName));

    /// <summary>Begins the log of a run.</summary>
    public static RunLog Begin(string folder, RunNote note)
    {
        Directory.CreateDirectory(folder);
        var log = new RunLog(folder, note);
        log.Write();
        return log;
    }

    /// <summary>Opens the log of a run that did not complete.</summary>
    /// <exception cref="RunFolderException">It is damaged.</exception>
    public static RunLog Open(string folder) => new(folder, ReadNote(folder));

    private static RunNote ReadNote(string folder)
    {
        string file = Path.Combine(folder, NoteName);
        if (new DirectoryInfo(folder).LinkTarget is not null)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{folder}: a link, which is not followed; replace it with the folder itself.");
        }

        try
        {
            byte[] bytes = DurableFile.Read(file) ?? throw new RunFolderException(RunFolderTrouble.NotARun, $"{file}: damaged; the run cannot be resumed, only run again.");
            return JsonSerializer.Deserialize<RunNote>(bytes, RunJson.Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException cause)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{file}: not the request of a run: {cause.Message}", cause);
        }
    }

    /// <summary>The request of a run that may be under way.</summary>
    /// <exception cref="RunFolderException">There is none in the folder.</exception>
    public static RunNote Peek(string folder)
    {
        if (!IsIn(folder))
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{Path.GetDirectoryName(folder)}: no run is under way in this folder.");
        }

        return ReadNote(folder);
    }

    /// <summary>Days whose rows are on the disk, as the names of their files say.</summary>
    public static int SealedDays(string folder) => RowFiles(folder).Select(file => RangeOf(file)?.To ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>Copies checkpoints and rows into another log. A file that is replaced meanwhile is left out.</summary>
    public static void CopyPast(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(from, file);
            if (name is NoteName or DoorName || name.EndsWith(DurableFile.Partial, StringComparison.Ordinal))
            {
                continue;
            }

            string copy = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            try
            {
                File.Copy(file, copy);
            }
            catch (FileNotFoundException)
            {
                // The run has a later checkpoint by now.
            }
        }
    }

    /// <summary>How to reach a run in another process of this user; null if it runs on a cluster or not at all.</summary>
    public static EmbeddedDoor? DoorOf(string folder) => DurableFile.Read(Path.Combine(folder, DoorName)) is { } bytes
        ? ReadDoor(Path.Combine(folder, DoorName), bytes)
        : null;

    private static EmbeddedDoor ReadDoor(string file, byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<EmbeddedDoor>(bytes, RunJson.Options) is { GatewayPort: > 0 and < 65536, Secret: not null } door
                && Convert.TryFromBase64String(door.Secret, new byte[door.Secret.Length], out _)
                ? door
                : throw new JsonException("its port or its secret is none");
        }
        catch (JsonException cause)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{file}: does not say how to reach a run: {cause.Message}", cause);
        }
    }

    /// <summary>Notes how to reach the run, for this user only.</summary>
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

    /// <summary>The rows of all finished days on the disk, in order.</summary>
    public IEnumerable<object[]> Rows()
    {
        foreach (string file in RowFiles(_folder))
        {
            if (RangeOf(file) is not { } range || range.From != _sealed || DurableFile.Read(file) is not { } bytes)
            {
                yield break;
            }

            yield return RowLog.Unpack(Unpack(bytes));
            _sealed = range.To;
        }
    }

    private static IEnumerable<string> RowFiles(string folder) =>
        Directory.EnumerateFiles(folder, "rows-*").Where(file => !file.EndsWith(DurableFile.Partial, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static (int From, int To)? RangeOf(string file) => Path.GetFileName(file).Split('-') is [_, { } first, { } last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int to)
        ? (from, to)
        : null;

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
            string name = Invariant($"rows-{_sealed:000000}-{daysDone:000000}");
            DurableFile.Write(Path.Combine(_folder, name), Pack(RowLog.Pack([.. _rows])));
            _rows.Clear();
            _sealed = daysDone;
        }
    }

    /// <summary>Removes the log of a complete run.</summary>
    public void Forget() => Directory.Delete(_folder, recursive: true);

    private void Write() => DurableFile.Write(Path.Combine(_folder, NoteName), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Note, RunJson.Options)));

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] bytes)
    {
        using var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }
}
