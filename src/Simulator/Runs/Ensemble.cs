using System.Globalization;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Runs;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Runs;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Progress;
using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Runs;

/// <summary>Runs one scenario under consecutive seeds and writes the ensemble's folder.</summary>
internal sealed class Ensemble(RunRequest request, Scenario scenario, Surroundings here)
{
    private readonly ulong[] _seeds = Seeds.From(scenario.Seed, request.Replicates ?? 1);

    /// <summary>The folder that holds the ensemble when nothing else is asked for.</summary>
    public string DefaultFolder => Path.Combine("runs", string.Create(CultureInfo.InvariantCulture, $"{scenario.Name}-{_seeds[0]}-to-{_seeds[^1]}"));

    /// <summary>Runs, writes, and says what came of it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        using var place = new RunPlace(request.Out ?? DefaultFolder, request.Force);
        long start = here.Clock.GetTimestamp();
        await using IMarketEngine engine = await MarketEngines.OpenAsync(request.Engine, here.Maker, request.Shards);
        RunManifest manifest = Manifests.Begin(request, scenario, engine.EnsembleName, here.Clock.GetUtcNow()) with
        {
            Agents = Manifests.Count(here.Maker.Draw(scenario, scenario.Seed)),
        };
        IReadOnlyList<ReplicateResult> all = await RunAsync(engine, cancellation);
        ReplicateResult[] whole = [.. all.Where(replicate => replicate.Break is null).OrderBy(replicate => replicate.Seed)];
        ReplicateResult? broken = all.Where(replicate => replicate.Break is not null).MinBy(replicate => replicate.Seed);
        RunManifest ended = Counted(manifest, whole) with
        {
            Status = broken is not null ? RunStatus.Failed : whole.Length == _seeds.Length ? RunStatus.Complete : RunStatus.Partial,
            Failure = broken is null ? "" : FailureOf(broken),
            WallSeconds = here.Clock.GetElapsedTime(start).TotalSeconds,
            Finished = here.Clock.GetUtcNow(),
        };
        var table = new EnsembleTable(whole.Select(replicate => (replicate.Seed, replicate.Headlines)));
        EnsembleReport.Write(place.Folder, ended, table, request.Language);
        place.Keep();
        if (request.Json)
        {
            here.Out.Write(await File.ReadAllTextAsync(place.Folder.ManifestFile, CancellationToken.None));
        }
        else
        {
            here.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario.Title}: {whole.Length} of {_seeds.Length} seeds, {ended.Steps:#,##0} agent steps in {Pace.Duration(TimeSpan.FromSeconds(ended.WallSeconds))}"));
            here.Out.Write(EnsembleReport.Text(Headlines(whole), request.Language));
            here.Out.WriteLine($"report: {place.Folder.ReportFile}");
        }

        return Ending.Tell(ended, place.Folder, here);
    }

    private async Task<IReadOnlyList<ReplicateResult>> RunAsync(IMarketEngine engine, CancellationToken cancellation)
    {
        var ended = new List<ReplicateResult>();
        using IProgressDisplay display = ProgressDisplays.Open(here, request.Quiet, "seeds");
        display.Show(0, _seeds.Length);
        try
        {
            await engine.RunEnsembleAsync(
                scenario,
                _seeds,
                replicate =>
                {
                    ended.Add(replicate);
                    display.Show(ended.Count, _seeds.Length);
                },
                cancellation);
        }
        catch (Exception interrupted) when (IsInterruption(interrupted, cancellation))
        {
            // Seeds that had ended are in the list: they are what is kept.
        }
        catch (Market.Books.BrokenBooksException)
        {
            // The replicate that reports the break is in the list too.
        }

        return ended;
    }

    /// <remarks>The values of the facts (<c>F15.name</c>) are in the tables; on a screen they would hide the figures.</remarks>
    private static EnsembleTable Headlines(IEnumerable<ReplicateResult> replicates) => new(replicates.Select(replicate =>
        (replicate.Seed, (IReadOnlyList<NamedValue>)[.. replicate.Headlines.Where(value => !value.Name.Contains('.', StringComparison.Ordinal))])));

    private static bool IsInterruption(Exception failure, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested && failure is OperationCanceledException;

    private static RunManifest Counted(RunManifest manifest, ReplicateResult[] replicates) => manifest with
    {
        DaysDone = replicates.Length == 0 ? 0 : replicates.Min(replicate => replicate.Progress.DaysDone),
        Steps = replicates.Sum(replicate => replicate.Progress.Steps),
        Letters = replicates.Sum(replicate => replicate.Progress.Letters),
        GrainCalls = manifest.Engine == "replicate" ? replicates.Length : 0,
        Ensemble = new EnsembleInfo(
            [.. replicates.Select(replicate => replicate.Seed)],
            [.. replicates.Select(replicate => new SortedDictionary<string, string>(replicate.Tables.ToDictionary(table => table.Table, table => table.Sha256), StringComparer.Ordinal))]),
    };

    private static string FailureOf(ReplicateResult broken)
    {
        BookBreak cause = broken.Break!;
        return string.Create(CultureInfo.InvariantCulture, $"seed {broken.Seed}: {cause.ToException().Message}");
    }
}
