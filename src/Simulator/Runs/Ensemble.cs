using System.Globalization;
using System.Text.Json;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Progress;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Studies;
using MarketSim.Simulator.Usage;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Runs;

/// <summary>Runs one scenario under consecutive seeds and writes the ensemble's folder. Each seed is recorded when it is over, so it can be gone on with.</summary>
internal sealed class Ensemble(Scenario scenario, StudyRequest request, Surroundings here)
{
    /// <summary>Begins an ensemble in a new folder, and says what came of it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> BeginAsync(RunRequest request, Scenario scenario, Surroundings here, CancellationToken cancellation)
    {
        ulong[] seeds = Seeds.From(scenario.Seed, request.Replicates ?? 1);
        string folder = request.Out ?? Path.Combine("runs", string.Create(CultureInfo.InvariantCulture, $"{scenario.Name}-{seeds[0]}-to-{seeds[^1]}"));
        using var place = new RunPlace(folder, request.Force);
        RunManifest manifest = Manifests.Begin(request, scenario, request.Engine == EngineKind.Loop ? "loop" : "replicate", here.Clock.GetUtcNow()) with
        {
            Agents = Manifests.Count(here.Maker.Draw(scenario, scenario.Seed)),
            Status = RunStatus.Partial,
            Ensemble = new EnsembleInfo([], []) { Planned = seeds.Length },
        };
        manifest.Write(place.Folder);
        place.Keep();
        var how = new StudyRequest { Language = request.Language, Engine = request.Engine, Cluster = request.Cluster, Quiet = request.Quiet, Json = request.Json };
        return await new Ensemble(scenario, how, here).ConductAsync(place.Folder, manifest, seeds, cancellation);
    }

    /// <summary>Goes on with an ensemble.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="BadInputException">It was not made by a version that records seeds, or its scenario cannot be read.</exception>
    public static async Task<int> ResumeAsync(RunFolder folder, RunManifest manifest, StudyRequest request, Surroundings here, CancellationToken cancellation)
    {
        if (manifest.Status == RunStatus.Complete)
        {
            throw new BadInputException($"{folder.Root}: the ensemble is complete; nothing is left to run");
        }

        try
        {
            Scenario scenario = ScenarioWriter.FromJson(manifest.Scenario?.ToJsonString() ?? "");
            ulong[] seeds = Seeds.From(manifest.Seed, Math.Max(1, manifest.Ensemble!.Planned));
            return await new Ensemble(scenario, request, here).ConductAsync(folder, manifest, seeds, cancellation);
        }
        catch (JsonException cause)
        {
            throw new BadInputException($"{folder.ManifestFile}: its scenario is not one that this version reads ({cause.Message})");
        }
    }

    private async Task<int> ConductAsync(RunFolder folder, RunManifest manifest, ulong[] seeds, CancellationToken cancellation)
    {
        long start = here.Clock.GetTimestamp();
        SortedDictionary<ulong, TrialRecord> records;
        using (TrialJournal journal = TrialJournal.Open(folder.JournalFile, request.RetryFailed))
        {
            records = await RunAsync(journal, seeds, cancellation);
        }

        RunManifest ended = Counted(manifest, records) with
        {
            Status = records.Values.Any(IsFailed) ? RunStatus.Failed : records.Count == seeds.Length ? RunStatus.Complete : RunStatus.Partial,
            Failure = string.Join(" | ", records.Where(seed => IsFailed(seed.Value)).Take(1).Select(seed => string.Create(CultureInfo.InvariantCulture, $"seed {seed.Key}: {seed.Value.Error}"))),
            WallSeconds = here.Clock.GetElapsedTime(start).TotalSeconds,
            Finished = here.Clock.GetUtcNow(),
        };
        ReportLanguage language = request.Language ?? ReportLanguage.English;
        EnsembleReport.Write(folder, ended, TableOf(records), language);
        if (ended.Status == RunStatus.Complete)
        {
            // The tables have all of it now.
            File.Delete(folder.JournalFile);
        }

        Print(folder, ended, records, seeds.Length, language);
        return Ending.Tell(ended, folder, here);
    }

    private async Task<SortedDictionary<ulong, TrialRecord>> RunAsync(TrialJournal journal, ulong[] seeds, CancellationToken cancellation)
    {
        await using IMarketEngine engine = await MarketEngines.OpenAsync(new EngineOptions { Kind = request.Engine, Maker = here.Maker, Shards = 1, Cluster = request.Cluster });
        using IProgressDisplay display = ProgressDisplays.Open(here, request.Quiet, "seeds");
        var orders = new PointOrders([scenario], []);
        using var runner = new TrialRunner(orders, journal, engine, [], request.Workers, display);
        Trial[] trials = [.. seeds.Select(seed => new Trial(StudyPoint.Baseline, seed))];
        runner.Expect(trials.Length);
        try
        {
            await runner.RunAllAsync(trials, [], cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Seeds that had ended are in the journal: they are what is kept.
        }

        var records = new SortedDictionary<ulong, TrialRecord>();
        foreach (Trial trial in trials)
        {
            if (journal.Find(orders.KeyOf(trial)) is { } record)
            {
                records[trial.Seed] = record;
            }
        }

        return records;
    }

    private void Print(RunFolder folder, RunManifest ended, SortedDictionary<ulong, TrialRecord> records, int planned, ReportLanguage language)
    {
        if (request.Json)
        {
            here.Out.Write(File.ReadAllText(folder.ManifestFile));
            return;
        }

        int whole = records.Values.Count(record => !IsFailed(record));
        here.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario.Title}: {whole} of {planned} seeds, {ended.Steps:#,##0} agent steps in {Pace.Duration(TimeSpan.FromSeconds(ended.WallSeconds))}"));
        here.Out.Write(EnsembleReport.Text(TableOf(records, name => !name.Contains('.', StringComparison.Ordinal)), language));
        here.Out.WriteLine($"report: {folder.ReportFile}");
    }

    /// <remarks>The values of the facts (<c>F15.name</c>) are in the tables; on a screen they would hide the figures.</remarks>
    private static EnsembleTable TableOf(SortedDictionary<ulong, TrialRecord> records, Func<string, bool>? wanted = null) =>
        new(records.Where(seed => !IsFailed(seed.Value)).Select(seed => (seed.Key, Figures(seed.Value, wanted))));

    private static IReadOnlyList<NamedValue> Figures(TrialRecord record, Func<string, bool>? wanted) =>
        [.. record.Names.Select((name, index) => new NamedValue(name, record.Values[index])).Where(value => wanted is null || wanted(value.Name))];

    private static bool IsFailed(TrialRecord record) => record.Error.Length > 0;

    private static RunManifest Counted(RunManifest manifest, SortedDictionary<ulong, TrialRecord> records)
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
                [.. whole.Select(seed => new SortedDictionary<string, string>(seed.Value.Tables.ToDictionary(table => table.Name, table => table.Sha256), StringComparer.Ordinal))])
            {
                Planned = manifest.Ensemble!.Planned,
            },
        };
    }
}
