using System.Globalization;

namespace MarketSim.Studies.Trials;

/// <summary>The journal of a study: a file with a record of each finished trial. It survives the end of the process at any moment.</summary>
/// <remarks>
/// A record is one frame (length, CRC-32C, content), flushed to the disk before its result is returned. A frame torn by a dying process is cut off
/// on opening. Memory holds only the places of the records. One process at a time.
/// </remarks>
public sealed class TrialJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly Lock _lock = new();
    private readonly Dictionary<TrialKey, long> _places = [];
    private readonly List<IReadOnlyList<string>> _nameLists = [];
    private long _end;

    private TrialJournal(FileStream file) => _file = file;

    /// <summary>Number of recorded trials.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _places.Count;
            }
        }
    }

    /// <summary>Bytes of a torn record cut off on opening; 0 if the file was whole.</summary>
    public long BytesCutOff { get; private set; }

    /// <summary>Opens a journal, or makes a new one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="forgetFailures">Whether failed trials count as not run, so that they are tried again.</param>
    /// <exception cref="InvalidDataException">The file is not a journal, or is damaged elsewhere than at its end.</exception>
    /// <exception cref="IOException">Another process has it open, or it cannot be written.</exception>
    public static TrialJournal Open(string path, bool forgetFailures = false)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new IOException($"{path}: a link, which is not followed; replace it with the file itself");
        }

        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new IOException($"{path}: another process is at work on this study");
        }

        var journal = new TrialJournal(file);
        try
        {
            journal.Recover(path, forgetFailures);
            return journal;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The record of a trial; null if it was not run.</summary>
    public TrialRecord? Find(TrialKey key)
    {
        lock (_lock)
        {
            return _places.TryGetValue(key, out long place) ? JournalFrame.ReadTrial(JournalFrame.Read(_file, place, _end)!, _nameLists).Record : null;
        }
    }

    /// <summary>Records a trial. The record is on the disk when this returns.</summary>
    /// <exception cref="InvalidOperationException">It is recorded already.</exception>
    public void Append(TrialKey key, TrialRecord record)
    {
        lock (_lock)
        {
            if (_places.ContainsKey(key))
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"the trial {key.Point:x}, seed {key.Seed}, is recorded already"));
            }

            int names = NameList(record.Names);
            long place = _end;
            Write(JournalFrame.OfTrial(key, record, names));
            _places.Add(key, place);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <remarks>Runs of one scenario give the same names: they are written once.</remarks>
    private int NameList(IReadOnlyList<string> names)
    {
        int known = _nameLists.FindIndex(list => list.SequenceEqual(names, StringComparer.Ordinal));
        if (known >= 0)
        {
            return known;
        }

        Write(JournalFrame.OfNames(names));
        _nameLists.Add(names);
        return _nameLists.Count - 1;
    }

    private void Write(byte[] frame)
    {
        _file.Position = _end;
        _file.Write(frame);
        _file.Flush(flushToDisk: true);
        _end += frame.Length;
    }

    private void Recover(string path, bool forgetFailures)
    {
        if (_file.Length < JournalFrame.Magic.Length)
        {
            // Nothing but part of the first bytes was written before the process died.
            BytesCutOff = _file.Length;
            _file.SetLength(0);
            Write(JournalFrame.Magic.ToArray());
            return;
        }

        if (!JournalFrame.HasMagic(_file))
        {
            throw new InvalidDataException($"{path}: not the journal of a study");
        }

        _end = JournalFrame.Magic.Length;
        while (_end < _file.Length)
        {
            if (JournalFrame.Read(_file, _end, _file.Length) is not { } content)
            {
                CutOff(path);
                return;
            }

            Take(content, _end, forgetFailures);
            _end += JournalFrame.SizeOf(content);
        }
    }

    private void Take(byte[] content, long place, bool forgetFailures)
    {
        if (JournalFrame.IsNames(content))
        {
            _nameLists.Add(JournalFrame.ReadNames(content));
            return;
        }

        (TrialKey key, TrialRecord record) = JournalFrame.ReadTrial(content, _nameLists);
        if (record.Error.Length == 0 || !forgetFailures)
        {
            _places[key] = place;
        }
    }

    /// <remarks>A dying process leaves a frame that is cut short. A whole frame with a wrong sum, and more behind it, is a damaged disk: that is not cut off unseen.</remarks>
    private void CutOff(string path)
    {
        if (JournalFrame.IsWholeBut(_file, _end))
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: damaged at byte {_end} of {_file.Length}; the {_places.Count} runs before it are whole: cut the file off there (truncate -s {_end}) to go on from them"));
        }

        BytesCutOff = _file.Length - _end;
        _file.SetLength(_end);
        _file.Flush(flushToDisk: true);
    }
}
