using System.Globalization;
using System.Text.Json.Nodes;

namespace MarketSim.Clusters;

/// <summary>A run on a cluster, led by a process of its own, as its folder shows it from outside.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="folder">The run's folder.</param>
internal sealed class DistributedRun(LocalCluster cluster, string folder) : IDisposable
{
    private RunningProgram? _leader;

    /// <summary>The process that leads it.</summary>
    public RunningProgram Leader => _leader ?? throw new InvalidOperationException("the run has not been started");

    /// <summary>Days whose rows are safe: the last checkpoint was begun after so many.</summary>
    public int DaysSafe
    {
        get
        {
            string log = Path.Combine(folder, "checkpoints");
            try
            {
                return Directory.Exists(log)
                    ? Directory.EnumerateFiles(log, "rows-??????-??????").Select(file => int.Parse(file.AsSpan()[^6..], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max()
                    : 0;
            }
            catch (DirectoryNotFoundException)
            {
                // It is complete just now.
                return 0;
            }
        }
    }

    /// <summary>Starts it.</summary>
    public void Start(string scenario, int checkpointDays, params IEnumerable<string> arguments) => StartIn(cluster.SimulatorFile, [], scenario, checkpointDays, arguments);

    /// <summary>Starts it with a program that is told to start it.</summary>
    public void StartIn(string program, IEnumerable<string> before, string scenario, int checkpointDays, params IEnumerable<string> arguments) => _leader = RunningProgram.Start(
        program,
        cluster.Environment,
        [.. before, "run", scenario, "--out", folder, "--cluster", cluster.Address, "--checkpoint-days", checkpointDays.ToString(CultureInfo.InvariantCulture), .. arguments]);

    /// <summary>Goes on with it in a new process.</summary>
    public void Resume()
    {
        _leader?.Dispose();
        _leader = cluster.Simulator("resume", folder, "--cluster", cluster.Address);
    }

    /// <summary>Waits until more days are safe than so many; false when it ended first.</summary>
    public async Task<bool> PassesAsync(int days, TimeSpan patience)
    {
        await RunningProgram.UntilAsync(() => DaysSafe > days || Leader.HasEnded, patience, () => $"no more than {DaysSafe} days are safe: {Leader.Errors}");
        return !Leader.HasEnded;
    }

    /// <summary>How often it was taken up again without being resumed.</summary>
    public int Recoveries => (int)JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "run.json")))!["recoveries"]!;

    /// <summary>Hashes and numbers of rows of its tables.</summary>
    public SortedDictionary<string, string> Tables() => TablesOf(folder);

    /// <summary>Hashes and numbers of rows of the tables of a run.</summary>
    public static SortedDictionary<string, string> TablesOf(string folder) => new(
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "run.json")))!["tables"]!.AsArray()
            .ToDictionary(table => (string)table!["table"]!, table => $"{table!["rows"]} rows, {table["sha256"]}"),
        StringComparer.Ordinal);

    public void Dispose() => _leader?.Dispose();
}
