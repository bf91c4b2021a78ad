using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;
using MarketSim.Scenarios;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Hosting;
using MarketSim.Simulator.Shipping;
using MarketSim.Studies.Backtests;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Backtests;

/// <summary>Assembles a backtest: the scenario and its seeds from a file or a folder, and the real series.</summary>
internal sealed class BacktestPlan(IStudyKind kind, string source, HostRequest request, Surroundings here)
{
    /// <summary>Seeds of a scenario by default.</summary>
    public const int DefaultSeeds = 5;

    /// <summary>The series that come with the command.</summary>
    public static string ShippedSeries => Path.Combine(ShippedScenarios.Folder, "backtest", "china-2026.yaml");

    /// <summary>Seeds to run; null for the default.</summary>
    public int? Replicates { get; init; }

    /// <summary>The first seed; null for the scenario's own.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Assignments to the scenario.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>The file of series.</summary>
    public required string SeriesFile { get; init; }

    /// <summary>Origins as they were written; those of the file if none.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Begins the backtest.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        (RunFolder Folder, RunManifest Manifest)? finished = Directory.Exists(source) ? Finished() : null;
        Scenario? scenario = finished is { } run ? Manifests.ScenarioOf(run.Folder, run.Manifest) : ScenarioIntake.Load(source, Set, Seed, here);
        if (scenario is null || Series(scenario) is not { } file)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        IReadOnlyList<ulong> seeds = finished is not { } known ? Seeds.From(scenario.Seed, Replicates ?? DefaultSeeds)
            : known.Manifest.Ensemble is { } ensemble ? ensemble.Seeds : [known.Manifest.Seed];
        string scenarioFile = finished?.Manifest.ScenarioFile ?? source;
        var manifest = new StudyManifest
        {
            Kind = kind.Name,
            Name = $"backtest-{scenario.Name}",
            Command = request.Command,
            Versions = Versions.All,
            Study = BacktestWriter.ToJson(file),
            Scenarios = [StudyScenario.Of(scenario.Name, scenarioFile, Set, scenario) with { Command = finished?.Manifest.Command ?? "" }],
            Seeds = seeds,
            Language = ReportLanguages.CodeOf(request.Language ?? ReportLanguage.English),
        };
        return StudyHost.BeginAsync(kind, manifest, request, here, cancellation, journal => Record(journal, finished, file, scenario));
    }

    private (RunFolder Folder, RunManifest Manifest) Finished()
    {
        if (Replicates is not null || Seed is not null || Set.Count > 0)
        {
            throw new BadInputException($"{source}: what is in a run's folder is over; allowed: --replicates, --seed and --set with a scenario file");
        }

        RunFolder folder = RunFolder.Open(source);
        RunManifest manifest = RunManifest.Read(folder);
        if (manifest.Ensemble is null ? manifest.Status != RunStatus.Complete : manifest.Ensemble.Seeds.Count == 0)
        {
            throw new BadInputException($"{source}: the run is not complete; allowed: complete runs, and ensembles with finished seeds");
        }

        if (manifest.Ensemble is { } ensemble && !request.Quiet)
        {
            here.Error.WriteLine(Invariant($"an ensemble keeps no months: its {ensemble.Seeds.Count} seeds are run again"));
        }

        return (folder, manifest);
    }

    private BacktestFile? Series(Scenario scenario)
    {
        BacktestLoadResult loaded = BacktestLoader.Load(SeriesFile, MeasureCatalog.Standard.Known, scenario);
        ScenarioIntake.Tell(new LoadResult(null, loaded.Diagnostics), here);
        return loaded.File is { } file && Origins.Count > 0 ? file with { Origins = [.. Origins.Select(origin => Origin(origin, file.Horizon)).Distinct()] } : loaded.File;
    }

    private static DateOnly Origin(string text, Horizon horizon) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly origin) && origin >= horizon.Start && origin < horizon.End
            ? origin
            : throw new BadInputException(Invariant($"--origin {text}: allowed: a day as yyyy-MM-dd, from {horizon.Start:yyyy-MM-dd} to the day before {horizon.End:yyyy-MM-dd}"));

    /// <remarks>A finished run is recorded as if it had been run now, so it is not repeated.</remarks>
    private static void Record(TrialJournal journal, (RunFolder Folder, RunManifest Manifest)? finished, BacktestFile file, Scenario scenario)
    {
        if (finished is not { Manifest.Ensemble: null } run)
        {
            return;
        }

        IReadOnlyList<NamedValue> values = new MonthKeeper(file.Series).Values(scenario, RunRecordReader.Read(run.Folder), LargeRowsReader.Read(run.Folder));
        journal.Append(TrialKey.Of(new Trial(StudyPoint.Baseline, run.Manifest.Seed), ScenarioHash.Of(scenario)), new TrialRecord
        {
            Names = [.. values.Select(value => value.Name)],
            Values = [.. values.Select(value => value.Value)],
            DaysDone = run.Manifest.DaysDone,
            Steps = run.Manifest.Steps,
        });
    }
}
