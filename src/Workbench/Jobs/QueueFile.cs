using System.Text.Json;
using MarketSim.Reports.Runs;

namespace MarketSim.Workbench.Jobs;

/// <summary>The file in which the queue outlives the process.</summary>
/// <param name="runs">Folder of the runs.</param>
internal sealed class QueueFile(string runs)
{
    /// <summary>Name of the workbench's own folder below the folder of runs.</summary>
    public const string OwnFolder = ".workbench";

    private readonly string _file = Path.Combine(runs, OwnFolder, "queue.json");

    /// <summary>Writes what waits and what is under way.</summary>
    public void Write(IReadOnlyList<JobRequest> requests)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        string partial = _file + ".partial";
        File.WriteAllText(partial, JsonSerializer.Serialize(requests, RunJson.Options));
        File.Move(partial, _file, overwrite: true);
    }

    /// <summary>What waited or was under way when the process ended, ready to be done. What began goes on where it was.</summary>
    public IReadOnlyList<JobRequest> Read()
    {
        try
        {
            return File.Exists(_file) && JsonSerializer.Deserialize<JobRequest[]>(File.ReadAllText(_file), RunJson.Options) is { } requests
                ? [.. requests.Where(request => RunNames.IsName(request.Folder)).Select(GoingOn)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <remarks>A folder without anything to go on from is made again.</remarks>
    private JobRequest GoingOn(JobRequest request)
    {
        string folder = Path.Combine(runs, request.Folder);
        if (!Directory.Exists(folder))
        {
            return request with { Resumes = false };
        }

        return RunLibrary.CanResume(RunFolder.Existing(folder)) ? request with { Args = ["resume", folder], Resumes = true }
            : request with { Args = [.. request.Args.Where(arg => arg != "--force"), "--force"], Resumes = false };
    }
}
