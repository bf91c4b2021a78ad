using System.Collections.Immutable;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Runs;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Reports;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Progress;
using MarketSim.Simulator.Resuming;
using MarketSim.Simulator.Screens;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Runs;

/// <summary>Runs a market in a folder that is ready for it, from its first day or from where it was left, and writes what the folder is to hold.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="folder">The folder.</param>
/// <param name="log">Keeps what a resumption needs; none where there will be none.</param>
/// <param name="here">Where to write.</param>
internal sealed class RunSession(RunRequest request, Scenario scenario, RunFolder folder, RunLog? log, Surroundings here)
{
    /// <summary>Runs, writes, and says what came of it.</summary>
    /// <param name="resumes">Whether the run was begun before.</param>
    /// <param name="cancellation">Ends it after the day it is at.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> ExecuteAsync(bool resumes, CancellationToken cancellation)
    {
        long start = here.Clock.GetTimestamp();
        await using IMarketEngine engine = await MarketEngines.OpenAsync(request.EngineOptions(here.Maker, log is null ? null : folder.CheckpointsFolder));
        log?.OpenDoor(engine.Door);
        var setting = new MarketSetting(scenario, here.Maker.Draw(scenario, scenario.Seed), scenario.Seed);
        RunManifest manifest = Manifests.Begin(request, scenario, engine.Name, log?.Note.Started ?? here.Clock.GetUtcNow()) with { Agents = Manifests.Count(setting.Population) };
        (RunManifest ended, RunRecord record) = await RunAsync(engine, setting, manifest, resumes, cancellation);
        RunManifest complete = ended with { WallSeconds = here.Clock.GetElapsedTime(start).TotalSeconds, Finished = here.Clock.GetUtcNow() };
        IReadOnlyList<FactResult> facts = FactSheet.Evaluate(new FactContext(setting, record, ImmutableDictionary<Counterfactual, RunRecord>.Empty));
        ReportWriter.Write(folder, complete, record, facts, request.Language);
        if (complete.Status == RunStatus.Complete)
        {
            log?.Forget();
        }

        if (request.Json)
        {
            here.Out.Write(await File.ReadAllTextAsync(folder.ManifestFile, CancellationToken.None));
        }
        else
        {
            RunSummary.Write(here, complete, record, facts, request.Language, folder);
        }

        return Ending.Tell(complete, folder, here, canResume: log is { Days: > 0 });
    }

    private async Task<(RunManifest Ended, RunRecord Record)> RunAsync(
        IMarketEngine engine, MarketSetting setting, RunManifest manifest, bool resumes, CancellationToken cancellation)
    {
        using var rows = new ParquetSink(folder.Root);
        foreach (object[] stretch in resumes && log is not null ? log.Rows() : [])
        {
            RowLog.Replay(stretch, rows);
        }

        using IProgressDisplay display = ProgressDisplays.Open(here, request.Quiet, "days");
        RunProgress last = default;
        try
        {
            EngineRun run = await engine.RunAsync(new EngineOrder
            {
                Setting = setting,
                Rows = rows,
                Name = log?.Note.Name ?? request.NameOf(scenario),
                Steering = log?.Note.Steering ?? request.Steering,
                CheckpointDays = log is null ? 0 : request.CheckpointDays,
                Journal = log,
                ResumeFrom = resumes ? log?.Days ?? 0 : -1,
                Told = Tell,
                Stop = progress =>
                {
                    last = progress;
                    display.Show(progress.DaysDone, progress.Days);
                    return cancellation.IsCancellationRequested;
                },
            });
            RunStatus status = run.Progress.DaysDone == setting.Days ? RunStatus.Complete : RunStatus.Partial;
            RunManifest ended = Counted(manifest, run.Progress, run.GrainCalls) with
            {
                Status = status,
                Tables = rows.Complete(),
                Steering = [.. run.Steering.Select(change => new SteeringInfo(setting.DateOf(change.Day), change.Day, change.Policy))],
                Recoveries = run.Recoveries,
            };
            return (ended, run.Record);
        }
        catch (Exception failure) when (failure is not (IOException or UnauthorizedAccessException))
        {
            IReadOnlyList<TableDigest> tables = rows.KeepFinishedDays();
            long calls = request.Engine == EngineKind.Grains ? last.Steps : 0;
            return (Counted(manifest, last, calls) with { Status = RunStatus.Failed, Failure = Told(failure), Tables = tables }, RunRecordReader.Read(folder));
        }
    }

    private void Tell(string line)
    {
        if (!request.Quiet)
        {
            here.Error.WriteLine(line);
        }
    }

    /// <remarks>Broken books and lost runs say all there is to say; anything else is a fault of an agent or an engine, which its stack helps to find.</remarks>
    private static string Told(Exception failure) =>
        failure is BrokenBooksException or RunLostException or RunRefusedException or CheckpointDamagedException ? failure.Message : failure.ToString();

    private static RunManifest Counted(RunManifest manifest, RunProgress progress, long grainCalls) =>
        manifest with { DaysDone = progress.DaysDone, Steps = progress.Steps, Letters = progress.Letters, GrainCalls = grainCalls };
}
