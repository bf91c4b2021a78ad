namespace MarketSim.Reports.Runs;

/// <summary>The folder that a run leaves, and the names of the files in it.</summary>
public sealed class RunFolder
{
    private static readonly string[] OwnFiles = [ManifestName, "facts.json", "years.json", "summary.csv", "report.html", "study.json", "journal.bin", "differences.csv", "backtest.json", "series.csv", "scores.csv", "skills.csv", FaultName];

    /// <summary>Name of the file with all about a run: <see cref="ManifestFile"/>.</summary>
    public const string ManifestName = "run.json";

    /// <summary>Name of the file that says where a fault inside the program ended the run.</summary>
    public const string FaultName = "fault.txt";

    /// <summary>Name of the folder of checkpoints.</summary>
    public const string CheckpointsName = "checkpoints";

    private RunFolder(string path) => Root = path;

    /// <summary>Full path of the folder.</summary>
    public string Root { get; }

    /// <summary>run.json.</summary>
    public string ManifestFile => Path.Combine(Root, ManifestName);

    /// <summary>facts.json.</summary>
    public string FactsFile => Path.Combine(Root, "facts.json");

    /// <summary>study.json, of a study.</summary>
    public string StudyFile => Path.Combine(Root, "study.json");

    /// <summary>backtest.json, of a backtest.</summary>
    public string BacktestFile => Path.Combine(Root, "backtest.json");

    /// <summary>journal.bin: the finished runs of a study or an ensemble.</summary>
    public string JournalFile => Path.Combine(Root, "journal.bin");

    /// <summary>years.json: the counts by year that no small table holds.</summary>
    public string YearsFile => Path.Combine(Root, "years.json");

    /// <summary>summary.csv.</summary>
    public string SummaryFile => Path.Combine(Root, "summary.csv");

    /// <summary>report.html.</summary>
    public string ReportFile => Path.Combine(Root, "report.html");

    /// <summary>The folder of pictures.</summary>
    public string PlotsFolder => Path.Combine(Root, "plots");

    /// <summary>The folder of checkpoints, which engines use.</summary>
    public string CheckpointsFolder => Path.Combine(Root, CheckpointsName);

    /// <summary>The file of a table.</summary>
    public string TableFile(string table) => Path.Combine(Root, ParquetSink.FileName(table));

    /// <summary>Makes the folder of a new run, and makes sure that files can be written in it.</summary>
    /// <param name="path">Where; missing parents are made.</param>
    /// <param name="force">Whether the folder may exist. <see cref="RemoveRun"/> then removes the earlier run.</param>
    /// <exception cref="RunFolderException">It exists and is not forced, or cannot be made or written to; nothing new is left behind.</exception>
    public static RunFolder Create(string path, bool force)
    {
        var folder = new RunFolder(Path.GetFullPath(path));
        if (!force && (Directory.Exists(folder.Root) || File.Exists(folder.Root)))
            throw new RunFolderException(RunFolderTrouble.Exists, $"{path}: exists already; --force replaces the run in it, --out names another folder.");
        string? made = FirstMissing(folder.Root);
        try
        {
            Directory.CreateDirectory(folder.Root);
            string probe = Path.Combine(folder.Root, ".probe.partial");
            WholeFile.WriteNew(probe, new byte[4096]);
            File.Delete(probe);
            return folder;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            RemoveMade(made);
            throw new RunFolderException(
                RunFolderTrouble.Unwritable, $"{path}: cannot be written to: {cause.Message.ReplaceLineEndings(" ")}", cause);
        }
    }

    /// <summary>Opens the folder of a run that was made before.</summary>
    /// <exception cref="RunFolderException">There is no run.json in it.</exception>
    public static RunFolder Open(string path)
    {
        RunFolder folder = OpenAny(path);
        if (folder.IsStudy)
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{path}: the folder of a study, which has no run of its own; its tables: marketsim show {path} TABLE.");
        return folder;
    }

    /// <summary>Opens the folder of a run or of a study.</summary>
    /// <exception cref="RunFolderException">There is neither run.json nor study.json in it.</exception>
    public static RunFolder OpenAny(string path)
    {
        var folder = new RunFolder(Path.GetFullPath(path));
        if (!Directory.Exists(folder.Root))
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{path}: there is no such folder.");
        if (!File.Exists(folder.ManifestFile) && !folder.IsStudy)
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{path}: not the folder of a run: it has no run.json.");
        return folder;
    }

    /// <summary>Whether it is the folder of a study.</summary>
    public bool IsStudy => File.Exists(StudyFile);

    /// <summary>The folder of a run that is under way, or was when its process ended: it need not have a run.json yet.</summary>
    public static RunFolder Existing(string path) => new(Path.GetFullPath(path));

    /// <summary>Names of the tables that the folder holds, sorted.</summary>
    public IReadOnlyList<string> Tables() =>
        [.. Directory.EnumerateFiles(Root, "*.parquet").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Makes the folder of pictures.</summary>
    /// <exception cref="TableWriteException">It cannot be made.</exception>
    internal void MakePlotsFolder()
    {
        try
        {
            if (new DirectoryInfo(PlotsFolder).LinkTarget is not null)
                throw new IOException("it is a link; remove it");
            Directory.CreateDirectory(PlotsFolder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new TableWriteException(PlotsFolder, cause);
        }
    }

    /// <summary>Removes the files of an earlier run or study; other files stay. Only the process that holds the folder's lock may do so.</summary>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public void RemoveRun()
    {
        foreach (string file in OwnFiles.Select(name => Path.Combine(Root, name)).Concat(Directory.EnumerateFiles(Root, "*.parquet"))
            .Concat(Directory.EnumerateFiles(Root, "*.partial")).Concat(Pictures()).ToArray())
        {
            File.Delete(file);
        }

        if (new FileInfo(CheckpointsFolder).LinkTarget is not null)
            File.Delete(CheckpointsFolder);
        else if (Directory.Exists(CheckpointsFolder))
            Directory.Delete(CheckpointsFolder, recursive: true);
    }

    /// <summary>Removes files that another process left half written, and links of such names, which would be followed. Needs the folder's lock too.</summary>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public void RemovePartial()
    {
        foreach (string file in Directory.EnumerateFiles(Root, "*.partial").ToArray())
            File.Delete(file);
    }

    private IEnumerable<string> Pictures() => !Directory.Exists(PlotsFolder) || new DirectoryInfo(PlotsFolder).LinkTarget is not null
        ? []
        : Directory.EnumerateFiles(PlotsFolder).Where(file => Path.GetExtension(file) is ".png" or ".svg");

    private static string? FirstMissing(string path)
    {
        string? missing = null;
        for (string? folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
            missing = folder;
        return missing;
    }

    private static void RemoveMade(string? made)
    {
        if (made is null || !Directory.Exists(made))
            return;
        try
        {
            Directory.Delete(made, recursive: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // The folder could be made but not removed: the first error says more than this one.
        }
    }
}
