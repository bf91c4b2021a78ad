using System.Diagnostics;
using System.Text.Json;
using MarketSim.Reports.Runs;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Tests.Browser;

/// <summary>The program as its users start it, with a folder of its own.</summary>
internal sealed class WorkbenchProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private WorkbenchProcess(Process process, string folder, Uri address) => (_process, Folder, Address) = (process, folder, address);

    /// <summary>The folder in which it was started.</summary>
    public string Folder { get; }

    /// <summary>Where its pages are.</summary>
    public Uri Address { get; }

    /// <summary>The folder of its runs.</summary>
    public string Runs => Path.Combine(Folder, "runs");

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    private static string Program { get; } = Path.Combine(
        Root, "src", "Simulator", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "marketsim.dll");

    /// <summary>A new folder in which the shipped scenarios can be found.</summary>
    public static string NewFolder()
    {
        string folder = Directory.CreateTempSubdirectory("workbench-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "scenarios"), Path.Combine(Root, "scenarios"));
        return folder;
    }

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="queue">What waits in its queue, as if it had been put there before.</param>
    /// <param name="options">Further options.</param>
    /// <param name="environment">Further variables.</param>
    public static async Task<WorkbenchProcess> StartAsync(string folder, IReadOnlyList<JobRequest>? queue = null, IReadOnlyList<string>? options = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        if (queue is not null)
        {
            string own = Path.Combine(folder, "runs", ".workbench");
            Directory.CreateDirectory(own);
            await File.WriteAllTextAsync(Path.Combine(own, "queue.json"), JsonSerializer.Serialize(queue, RunJson.Options));
        }

        Process process = Begin(folder, ["workbench", "--port", "0", .. options ?? []], environment);
        string said = "";
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            said += line + "\n";
            if (line.StartsWith("workbench: ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new WorkbenchProcess(process, folder, new Uri(line["workbench: ".Length..]));
            }
        }

        throw new InvalidOperationException($"the workbench did not start: {said}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>The exit code and what was written.</returns>
    public static async Task<(int Code, string Said)> RunAsync(string folder, params string[] args)
    {
        using Process process = Begin(folder, args, null);
        Task<string> results = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await results + await errors);
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>The hashes of a run's tables; null while they are not written.</summary>
    public IReadOnlyList<string>? HashesOf(string run)
    {
        RunFolder folder = RunFolder.Existing(Path.Combine(Runs, run));
        return File.Exists(folder.ManifestFile) && RunManifest.Read(folder) is { Status: RunStatus.Complete } manifest
            ? [.. manifest.Tables.Select(table => $"{table.Table} {table.Sha256}")]
            : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static Process Begin(string folder, IReadOnlyList<string> args, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (string argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MarketSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
