using System.Text.Json.Nodes;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Desk;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Hosting;
using MarketSim.Simulator.Progress;
using MarketSim.Simulator.Resuming;

namespace MarketSim.Simulator.Runs;

/// <summary>Runs one market in its folder, from the first day or from its latest checkpoint.</summary>
/// <param name="host">Folder, engine and display.</param>
/// <param name="request">What to run.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="log">Keeps what a resumption needs; null if the run cannot be resumed.</param>
internal sealed class SingleRun(RunHost host, RunRequest request, Scenario scenario, RunLog? log)
{
    private Surroundings Here => host.Here;

    /// <summary>Runs a market in a new folder and prints the result.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> BeginAsync(RunRequest request, Scenario scenario, Surroundings here, CancellationToken cancellation)
    {
        RunSize.Require(scenario, request);
        await using RunHost host = RunHost.Begin(Invariant($"{scenario.Name}-{scenario.Seed}"), request, here);
        RunLog? log = request.Checkpoints.Days == 0 || request.Engine == EngineKind.Loop ? null : RunLog.Begin(host.Folder.CheckpointsFolder, NoteOf(request, scenario, here));
        try
        {
            int code = await new SingleRun(host, request, scenario, log).ExecuteAsync(resumes: false, cancellation);
            host.Keep();
            return code;
        }
        catch (IOException failure) when (log is { Days: > 0 })
        {
            // As a rule the disk is full. Finished days are worth keeping.
            host.Keep();
            throw new IOException($"{failure.Message}; to go on: {Ending.HowToResume(host.Folder, request.Cluster)}", failure);
        }
    }

    /// <summary>Whether a folder holds a run that can be resumed from a checkpoint.</summary>
    public static bool CanResume(string folder) => RunLog.IsIn(CheckpointsOf(folder));

    /// <summary>Resumes a run that was interrupted, lost or killed.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="BadInputException">Another build began it.</exception>
    public static async Task<int> ResumeAsync(string folder, HostRequest how, Surroundings here, CancellationToken cancellation)
    {
        RunNote note = RunLog.Peek(CheckpointsOf(folder));
        RunRequest request = note.Request(how with { Cluster = ConfirmedCluster.Of(folder, note.Cluster, how.Cluster) });
        await using RunHost host = RunHost.Resume(folder, request, here);
        RunLog log = RunLog.Open(CheckpointsOf(folder));
        string build = BuildStamp.Of(here.Factory);
        if (log.Note.Build != build)
        {
            throw new BadInputException(
                $"{folder}: another build of marketsim began this run (stamp {log.Note.Build[..12]}, this one is {build[..12]}); it cannot continue exactly, so run it again");
        }

        Scenario scenario = ScenarioWriter.FromJson(log.Note.Scenario!.ToJsonString());
        return await new SingleRun(host, request, scenario, log).ExecuteAsync(resumes: true, cancellation);
    }

    private async Task<int> ExecuteAsync(bool resumes, CancellationToken cancellation)
    {
        IMarketEngine engine = await host.OpenEngineAsync(request.Shards, log is null ? null : host.Folder.CheckpointsFolder);
        log?.OpenDoor(engine.Door);
        var setting = new MarketSetting(scenario, Here.Factory.Draw(scenario, scenario.Seed), scenario.Seed);
        RunManifest manifest = Manifests.Begin(request, scenario, engine.Name, log?.Note.Started ?? Here.Clock.GetUtcNow()) with { Agents = Manifests.Count(setting.Population) };
        Standing standing = await RunAsync(engine, setting, manifest, resumes, cancellation);
        RunManifest complete = standing.Manifest;
        ReportLanguage language = request.Language ?? ReportLanguage.English;
        if (complete.Status == RunStatus.Complete)
        {
            log?.Forget();
        }

        string? unwritten = standing.TroubleOfReport(language);
        if (request.Json)
        {
            Here.Out.Write(await File.ReadAllTextAsync(host.Folder.ManifestFile, CancellationToken.None));
        }
        else
        {
            RunSummary.Write(Here, complete, standing.Record, standing.Facts, language, unwritten is null ? host.Folder : null);
        }

        int code = Ending.Tell(complete, host.Folder, Here, canResume: log is { Days: > 0 }, request.Cluster);
        if (unwritten is not null)
        {
            Here.Error.WriteLine($"error: {unwritten}; the run is kept, and its report can be written later: {ShellWords.Command("report", host.Folder.Root)}");
        }

        return code == ExitCode.Fine && unwritten is not null ? ExitCode.Failed : code;
    }

    private async Task<Standing> RunAsync(IMarketEngine engine, MarketSetting setting, RunManifest manifest, bool resumes, CancellationToken cancellation)
    {
        using var rows = new ParquetSink(host.Folder.Root);
        using IProgressDisplay display = host.OpenDisplay("days", WorkCurve.Of(setting));
        RunProgress last = default;
        Standing? standing = null;
        string name = log?.Note.Name ?? request.NameOf(scenario);
        IRowSink sink = Here.Watch is { } watch ? new WatchedRows(rows, watch.Began(engine.Live(name, setting))) : rows;
        try
        {
            await engine.RunAsync(new EngineRequest(setting, sink, name, new AgentRunOptions
            {
                DayDone = progress => Here.Watch?.DayDoneAsync(progress) ?? Task.CompletedTask,
                Steering = log?.Note.Steering ?? request.Steering,
                Checkpoints = log is null ? CheckpointPlan.None : request.Checkpoints,
                Journal = log,
                Resumes = resumes,
                Notify = line => (request.Quiet ? TextWriter.Null : Here.Error).WriteLine(line),
                Stop = progress =>
                {
                    last = progress;
                    display.Show(progress.DaysDone, progress.Days);
                    return cancellation.IsCancellationRequested;
                },
            })
            {
                Secure = run => standing = Standing.Write(host, setting, run.Record, Counted(manifest, run.Progress, run.GrainCalls) with
                {
                    Status = run.Progress.DaysDone == setting.Days ? RunStatus.Complete : RunStatus.Partial,
                    Tables = rows.Complete(),
                    Steering = Changes(setting, run.Steering),
                    Recoveries = run.Recoveries,
                }),
            });
            return standing!;
        }
        catch (Exception failure) when (failure is not (IOException or UnauthorizedAccessException))
        {
            IReadOnlyList<TableDigest> tables = Kept(rows, failure);
            long calls = request.Engine == EngineKind.Grains ? last.Steps : 0;
            RunManifest failed = Counted(manifest, last, calls) with
            {
                Status = failure is RunCancelledException ? RunStatus.Cancelled : RunStatus.Failed,
                Failure = Trouble.OfRun(failure, host.Folder),
                Tables = tables,
                Steering = Changes(setting, (log?.Note.Steering ?? request.Steering).Where(change => change.Day <= last.DaysDone)),
            };
            return Standing.Write(host, setting, RunRecordReader.Read(host.Folder, MarketKinds.Of(setting.Scenario)), failed);
        }
    }

    /// <remarks>Where memory ended, rows cannot be kept either; that it ended says more than that they cannot.</remarks>
    private static IReadOnlyList<TableDigest> Kept(ParquetSink rows, Exception failure)
    {
        try
        {
            return rows.KeepFinishedDays();
        }
        catch (Exception cause) when (cause is not (IOException or UnauthorizedAccessException))
        {
            throw new AggregateException(failure);
        }
    }

    private static IReadOnlyList<SteeringInfo> Changes(MarketSetting setting, IEnumerable<Steering> changes) =>
        [.. changes.Select(change => new SteeringInfo(setting.DateOf(change.Day), change.Day, change.Policy))];

    private static RunManifest Counted(RunManifest manifest, RunProgress progress, long grainCalls) =>
        manifest with { DaysDone = progress.DaysDone, Steps = progress.Steps, Letters = progress.Letters, GrainCalls = grainCalls };

    private static string CheckpointsOf(string folder) => Path.Combine(folder, RunFolder.CheckpointsName);

    private static RunNote NoteOf(RunRequest request, Scenario scenario, Surroundings here) => new()
    {
        Name = request.NameOf(scenario),
        Scenario = JsonNode.Parse(ScenarioWriter.ToJson(scenario)),
        ScenarioFile = request.File,
        Command = request.Command,
        Build = BuildStamp.Of(here.Factory),
        Started = here.Clock.GetUtcNow(),
        Shards = request.Shards,
        Checkpoints = request.Checkpoints,
        Language = request.Language ?? ReportLanguage.English,
        Cluster = request.Cluster,
        Steering = request.Steering,
    };
}
