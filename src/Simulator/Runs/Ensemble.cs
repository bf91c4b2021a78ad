using MarketSim.Market.Measures;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Figures;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Hosting;
using MarketSim.Simulator.Progress;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Runs;

/// <summary>Runs one scenario under consecutive seeds. Each finished seed is recorded, so an interrupted ensemble can be resumed.</summary>
/// <param name="host">Folder, engine, journal and display.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="manifest">run.json before the seeds are run.</param>
/// <param name="seeds">The seeds.</param>
internal sealed class Ensemble(RunHost host, Scenario scenario, RunManifest manifest, ulong[] seeds)
{
    private Surroundings Here => host.Here;

    /// <summary>Runs an ensemble in a new folder and prints the result.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> BeginAsync(RunRequest request, Scenario scenario, Surroundings here, CancellationToken cancellation)
    {
        RunSize.Require(scenario, request);
        ulong[] seeds = Seeds.From(scenario.Seed, request.Replicates ?? 1);
        await using RunHost host = RunHost.Begin(Invariant($"{scenario.Name}-{seeds[0]}-to-{seeds[^1]}"), request, here);
        RunManifest manifest = Manifests.Begin(request, scenario, request.Engine == EngineKind.Loop ? "loop" : "replicate", here.Clock.GetUtcNow()) with
        {
            Agents = Manifests.Count(here.Factory.Draw(scenario, scenario.Seed)),
            Status = RunStatus.Partial,
            Ensemble = new EnsembleInfo([], []) { Planned = seeds.Length },
        };
        manifest.Write(host.Folder);
        host.Keep();
        return await new Ensemble(host, scenario, manifest, seeds).ConductAsync(cancellation);
    }

    /// <summary>Resumes an ensemble.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="BadInputException">It is complete, or its scenario cannot be read.</exception>
    public static async Task<int> ResumeAsync(RunFolder folder, HostRequest request, Surroundings here, CancellationToken cancellation)
    {
        await using RunHost host = RunHost.Resume(folder.Root, request, here);
        RunManifest manifest = RunManifest.Read(folder);
        if (manifest.Status == RunStatus.Complete)
        {
            throw new BadInputException($"{folder.Root}: the ensemble is complete; nothing is left to run");
        }

        ulong[] seeds = Seeds.From(manifest.Seed, Math.Max(1, manifest.Ensemble!.Planned));
        return await new Ensemble(host, Manifests.ScenarioOf(folder, manifest), manifest, seeds).ConductAsync(cancellation);
    }

    private async Task<int> ConductAsync(CancellationToken cancellation)
    {
        SortedDictionary<ulong, TrialRecord> records = await RunAsync(cancellation);
        await host.CloseAsync();
        RunManifest ended = Counted(records) with
        {
            Status = records.Values.Any(IsFailed) ? RunStatus.Failed : records.Count == seeds.Length ? RunStatus.Complete : RunStatus.Partial,
            Failure = string.Join(" | ", records.Where(seed => IsFailed(seed.Value)).Take(1).Select(seed => Invariant($"seed {seed.Key}: {seed.Value.Error}"))),
            WallSeconds = host.Elapsed.TotalSeconds,
            Finished = Here.Clock.GetUtcNow(),
        };
        ReportLanguage language = host.Request.Language ?? ReportLanguage.English;
        EnsembleReport.Write(host.Folder, ended, TableOf(records), language);
        if (ended.Status == RunStatus.Complete)
        {
            // The tables hold all of it now.
            File.Delete(host.Folder.JournalFile);
        }

        Print(ended, records, language);
        return Ending.Tell(ended, host.Folder, Here);
    }

    private async Task<SortedDictionary<ulong, TrialRecord>> RunAsync(CancellationToken cancellation)
    {
        var markets = new TrialMarkets([scenario], []);
        TrialJournal journal = host.OpenJournal();
        TrialRunner runner = await host.OpenRunnerAsync(journal, markets, [], "seeds");
        Trial[] trials = [.. seeds.Select(seed => new Trial(StudyPoint.Baseline, seed))];
        runner.Expect(trials.Length);
        try
        {
            await runner.RunAllAsync(trials, [], cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Finished seeds are in the journal, and they are kept.
        }

        var records = new SortedDictionary<ulong, TrialRecord>();
        foreach (Trial trial in trials)
        {
            if (journal.Find(markets.KeyOf(trial)) is { } record)
            {
                records[trial.Seed] = record;
            }
        }

        return records;
    }

    private void Print(RunManifest ended, SortedDictionary<ulong, TrialRecord> records, ReportLanguage language)
    {
        if (host.Request.Json)
        {
            Here.Out.Write(File.ReadAllText(host.Folder.ManifestFile));
            return;
        }

        int whole = records.Values.Count(record => !IsFailed(record));
        Here.Out.WriteLine(Invariant($"{Printable.Line(scenario.Title)}: {whole} of {seeds.Length} seeds, {ended.Steps:#,##0} agent steps in {Pace.Duration(TimeSpan.FromSeconds(ended.WallSeconds))}"));
        Here.Out.Write(EnsembleReport.Text(TableOf(records, name => FigureCatalog.Standard.Find(name).Scope is not (FigureScope.FactValue or FigureScope.Place or FigureScope.Account)), language));
        Here.Out.WriteLine($"report: {host.Folder.ReportFile}");
    }

    /// <remarks>On a screen, values of facts (<c>F15.name</c>) would hide the figures. The tables have them.</remarks>
    private static EnsembleTable TableOf(SortedDictionary<ulong, TrialRecord> records, Func<string, bool>? wanted = null) =>
        new(records.Where(seed => !IsFailed(seed.Value)).Select(seed => (seed.Key, Figures(seed.Value, wanted))));

    private static IReadOnlyList<NamedValue> Figures(TrialRecord record, Func<string, bool>? wanted) =>
        [.. record.Names.Select((name, index) => new NamedValue(name, record.Values[index])).Where(value => wanted is null || wanted(value.Name))];

    private static bool IsFailed(TrialRecord record) => record.Error.Length > 0;

    private RunManifest Counted(SortedDictionary<ulong, TrialRecord> records)
    {
        KeyValuePair<ulong, TrialRecord>[] whole = [.. records.Where(seed => !IsFailed(seed.Value))];
        return manifest with
        {
            DaysDone = whole.Length == 0 ? 0 : whole.Min(seed => seed.Value.DaysDone),
            Steps = whole.Sum(seed => seed.Value.Steps),
            Letters = whole.Sum(seed => seed.Value.Letters),
            GrainCalls = manifest.Engine == "replicate" ? whole.Length : 0,
            Tables = [],
            Ensemble = new EnsembleInfo(
                [.. whole.Select(seed => seed.Key)],
                [.. whole.Select(seed => new SortedDictionary<string, string>(seed.Value.Tables.ToDictionary(table => table.Table, table => table.Sha256), StringComparer.Ordinal))])
            {
                Planned = manifest.Ensemble!.Planned,
            },
        };
    }
}
