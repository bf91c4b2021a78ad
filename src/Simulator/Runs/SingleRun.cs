using System.Collections.Immutable;
using System.Globalization;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Progress;
using MarketSim.Simulator.Screens;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Runs;

/// <summary>Runs one market and writes its folder.</summary>
internal sealed class SingleRun(RunRequest request, Scenario scenario, Surroundings here)
{
    /// <summary>The folder that holds the run when nothing else is asked for.</summary>
    public string DefaultFolder => Path.Combine("runs", string.Create(CultureInfo.InvariantCulture, $"{scenario.Name}-{scenario.Seed}"));

    /// <summary>Runs, writes, and says what came of it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        using var place = new RunPlace(request.Out ?? DefaultFolder, request.Force);
        long start = here.Clock.GetTimestamp();
        await using IMarketEngine engine = await MarketEngines.OpenAsync(request.Engine, here.Maker, request.Shards);
        var setting = new MarketSetting(scenario, here.Maker.Draw(scenario, scenario.Seed), scenario.Seed);
        RunManifest manifest = Manifests.Begin(request, scenario, engine.Name, here.Clock.GetUtcNow()) with { Agents = Manifests.Count(setting.Population) };
        (RunManifest ended, RunRecord record) = await RunAsync(engine, setting, manifest, place.Folder, cancellation);
        RunManifest complete = ended with { WallSeconds = here.Clock.GetElapsedTime(start).TotalSeconds, Finished = here.Clock.GetUtcNow() };
        IReadOnlyList<FactResult> facts = FactSheet.Evaluate(new FactContext(setting, record, ImmutableDictionary<Counterfactual, RunRecord>.Empty));
        ReportWriter.Write(place.Folder, complete, record, facts, request.Language);
        place.Keep();
        if (request.Json)
        {
            here.Out.Write(await File.ReadAllTextAsync(place.Folder.ManifestFile, CancellationToken.None));
        }
        else
        {
            RunSummary.Write(here, complete, record, facts, request.Language, place.Folder);
        }

        return Ending.Tell(complete, place.Folder, here);
    }

    private async Task<(RunManifest Ended, RunRecord Record)> RunAsync(
        IMarketEngine engine, MarketSetting setting, RunManifest manifest, RunFolder folder, CancellationToken cancellation)
    {
        using var rows = new ParquetSink(folder.Root);
        using IProgressDisplay display = ProgressDisplays.Open(here, request.Quiet, "days");
        RunProgress last = default;
        try
        {
            EngineRun run = await engine.RunAsync(setting, rows, progress =>
            {
                last = progress;
                display.Show(progress.DaysDone, progress.Days);
                return cancellation.IsCancellationRequested;
            });
            RunStatus status = run.Progress.DaysDone == setting.Days ? RunStatus.Complete : RunStatus.Partial;
            return (Counted(manifest, run.Progress, run.GrainCalls) with { Status = status, Tables = rows.Complete() }, run.Record);
        }
        catch (Exception failure) when (failure is not (IOException or UnauthorizedAccessException))
        {
            IReadOnlyList<TableDigest> tables = rows.KeepFinishedDays();
            long calls = request.Engine == EngineKind.Grains ? last.Steps : 0;
            return (Counted(manifest, last, calls) with { Status = RunStatus.Failed, Failure = Told(failure), Tables = tables }, RunRecordReader.Read(folder));
        }
    }

    /// <remarks>Broken books say all there is to say; anything else is a fault of an agent or an engine, which its stack helps to find.</remarks>
    private static string Told(Exception failure) => failure is BrokenBooksException ? failure.Message : failure.ToString();

    private static RunManifest Counted(RunManifest manifest, RunProgress progress, long grainCalls) =>
        manifest with { DaysDone = progress.DaysDone, Steps = progress.Steps, Letters = progress.Letters, GrainCalls = grainCalls };
}
