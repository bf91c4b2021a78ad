using System.Text.Json;
using MarketSim.Reports.Runs;
using MarketSim.Workbench.Hosting;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Compare;

/// <summary>Reads finished runs for comparisons and keeps the last few in memory until their folders change.</summary>
/// <param name="options">Where the runs are.</param>
public sealed class ComparedRuns(WorkbenchOptions options)
{
    private const int Most = 12;
    private readonly Lock _lock = new();
    private readonly List<(string Name, DateTime Written, ComparedRun Run)> _kept = [];

    /// <summary>A run or ensemble by the name of its folder.</summary>
    /// <param name="name">The name.</param>
    /// <param name="why">Why it cannot be compared; empty if it can.</param>
    public ComparedRun? Find(string name, out Text why)
    {
        why = Text.Empty;
        if (!RunNames.IsName(name) || !Directory.Exists(Path.Combine(options.Runs, name)))
        {
            why = new($"There is no run '{name}'.", $"没有名为“{name}”的运行。");
            return null;
        }

        string path = Path.Combine(options.Runs, name);
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(path, RunFolder.ManifestName));
        lock (_lock)
        {
            if (_kept.Find(kept => kept.Name == name && kept.Written == written).Run is { } known)
            {
                return known;
            }
        }

        try
        {
            var run = ComparedRun.Read(name, path);
            lock (_lock)
            {
                _kept.RemoveAll(kept => kept.Name == name);
                _kept.Add((name, written, run));
                _kept.RemoveRange(0, Math.Max(0, _kept.Count - Most));
            }

            return run;
        }
        catch (Exception failure) when (failure is RunFolderException or InvalidDataException or IOException or UnauthorizedAccessException or JsonException)
        {
            string said = failure.Message.Replace(path, name, StringComparison.Ordinal);
            why = new($"{name} cannot be compared: {said}", $"无法对比 {name}：{said}");
            return null;
        }
    }
}
