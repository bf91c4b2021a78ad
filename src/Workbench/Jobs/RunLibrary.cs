using System.Collections.Concurrent;
using System.Text.Json;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Runs;
using MarketSim.Scenarios.Writing;
using MarketSim.Workbench.Hosting;

namespace MarketSim.Workbench.Jobs;

/// <summary>The folders of runs, ensembles and studies.</summary>
/// <param name="options">Where they are.</param>
public sealed class RunLibrary(WorkbenchOptions options)
{
    private const string LockName = ".lock";
    private readonly ConcurrentDictionary<string, (DateTime Written, RunEntry Entry)> _known = new(StringComparer.Ordinal);

    /// <summary>All of them, the last written first.</summary>
    public IReadOnlyList<RunEntry> All() => Directory.Exists(options.Runs)
        ? [.. Directory.EnumerateDirectories(options.Runs).Select(path => Path.GetFileName(path)).Where(RunNames.IsName).Select(Find).OfType<RunEntry>().OrderByDescending(entry => entry.Written)]
        : [];

    /// <summary>One of them; null if no folder of that name holds a run.</summary>
    public RunEntry? Find(string name)
    {
        if (!RunNames.IsName(name))
        {
            return null;
        }

        string path = Path.Combine(options.Runs, name);
        if (!Directory.Exists(path) || new DirectoryInfo(path).LinkTarget is not null)
        {
            return null;
        }

        RunFolder folder = RunFolder.Existing(path);
        DateTime written = Written(folder);
        if (!_known.TryGetValue(name, out (DateTime Written, RunEntry Entry) known) || known.Written != written)
        {
            if (Read(name, folder, written) is not { } entry)
            {
                return null;
            }

            _known[name] = known = (written, entry);
        }

        return IsBusy(path) ? known.Entry with { State = RunState.UnderWay }
            : known.Entry.State is RunState.Partial or RunState.Failed && CanResume(folder) ? known.Entry with { State = RunState.Interrupted }
            : known.Entry;
    }

    /// <summary>The full path of a folder.</summary>
    /// <exception cref="ArgumentException">It is not the name of one.</exception>
    public string PathOf(string name) => RunNames.IsName(name) ? Path.Combine(options.Runs, name) : throw new ArgumentException($"'{name}' is not the name of a run.");

    /// <summary>The scenario of a run or ensemble; null if it cannot be read.</summary>
    public Scenario? ScenarioOf(string name)
    {
        try
        {
            return ScenarioWriter.FromJson(RunManifest.Read(RunFolder.Open(PathOf(name))).Scenario?.ToJsonString() ?? "");
        }
        catch (Exception failure) when (failure is RunFolderException or JsonException or IOException)
        {
            return null;
        }
    }

    /// <summary>Deletes a folder with all that is in it.</summary>
    /// <returns>Why not; null if it is gone.</returns>
    public Text? Delete(string name)
    {
        string path = PathOf(name);
        if (IsBusy(path))
        {
            return new("It is under way; end it first.", "正在运行，请先停止。");
        }

        try
        {
            Directory.Delete(path, recursive: true);
            _known.TryRemove(name, out _);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Text.Same(failure.Message);
        }
    }

    /// <summary>Whether a folder holds something that can go on.</summary>
    internal static bool CanResume(RunFolder folder) =>
        File.Exists(Path.Combine(folder.CheckpointsFolder, "note")) || File.Exists(folder.JournalFile);

    private static DateTime Written(RunFolder folder) =>
        new[] { folder.ManifestFile, folder.StudyFile, Path.Combine(folder.CheckpointsFolder, "note") }.Where(File.Exists).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max();

    private static RunEntry? Read(string name, RunFolder folder, DateTime written)
    {
        try
        {
            return folder.IsStudy ? OfStudy(name, StudyManifest.Read(folder)) with { Written = written }
                : File.Exists(folder.ManifestFile) ? OfRun(name, RunManifest.Read(folder)) with { Written = written }
                : CanResume(folder) ? new RunEntry { Name = name, Kind = "run", Title = name, State = RunState.Interrupted, Written = written }
                : null;
        }
        catch (Exception failure) when (failure is RunFolderException or IOException or JsonException or UnauthorizedAccessException)
        {
            return new RunEntry { Name = name, Kind = "run", Title = name, State = RunState.Unreadable, Failure = failure.Message, Written = written };
        }
    }

    private static RunEntry OfStudy(string name, StudyManifest study) => new()
    {
        Name = name,
        Kind = study.Kind,
        Title = study.Name,
        State = StateOf(study.Status),
        Seeds = study.Seeds.Count,
        Command = study.Command,
    };

    private static RunEntry OfRun(string name, RunManifest run) => new()
    {
        Name = name,
        Kind = run.Ensemble is null ? "run" : "ensemble",
        Title = run.Scenario?["title"]?.GetValue<string>() is { Length: > 0 } title ? title : run.Scenario?["name"]?.GetValue<string>() ?? name,
        State = StateOf(run.Status),
        Failure = run.Failure,
        Seed = run.Seed,
        Seeds = run.Ensemble?.Planned ?? 1,
        To = run.DaysDone > 0 && DateOnly.TryParse(run.Scenario?["horizon"]?["start"]?.GetValue<string>(), CultureInfo.InvariantCulture, out DateOnly start) ? start.AddDays(run.DaysDone - 1) : null,
        Command = run.Command,
    };

    private static RunState StateOf(RunStatus status) => status switch
    {
        RunStatus.Complete => RunState.Complete,
        RunStatus.Failed => RunState.Failed,
        _ => RunState.Partial,
    };

    private static bool IsBusy(string path)
    {
        string file = Path.Combine(path, LockName);
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            // A look shares the lock with other looks; whoever is to work in the folder waits a moment for it.
            using var look = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
