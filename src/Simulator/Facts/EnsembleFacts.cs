using MarketSim.Market.Measures;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Figures;
using MarketSim.Simulator.Hosting;
using MarketSim.Simulator.Progress;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Facts;

/// <summary>The facts of an ensemble that is over, seed by seed, with the runs that some of them are paired with.</summary>
internal sealed class EnsembleFacts(RunFolder folder, RunManifest manifest, Surroundings here)
{
    /// <summary>What facts.json says, and for seeds that it lacks what the ensemble's table says, which has no paired facts.</summary>
    public IReadOnlyList<SeedFacts> Stored()
    {
        IReadOnlyList<SeedFacts> stored = FactsFile.ReadSeeds(folder);
        var have = stored.Select(seed => seed.Seed).ToHashSet();
        return [.. stored.Concat(OfTable().Where(seed => !have.Contains(seed.Seed))).OrderBy(seed => seed.Seed)];
    }

    /// <summary>All facts of all seeds: makes the runs that are still wanted, and stores each seed as it is done, so that an interruption loses little.</summary>
    public async Task<IReadOnlyList<SeedFacts>> WithPairedAsync(bool quiet, CancellationToken cancellation)
    {
        var stored = FactsFile.ReadSeeds(folder).ToDictionary(seed => seed.Seed);
        ulong[] open = [.. manifest.Ensemble!.Seeds.Where(seed => !stored.ContainsKey(seed)).Order()];
        if (open.Length > 0)
        {
            using HeldFolder held = HeldFolder.Resume(folder.Root);
            if (!quiet)
            {
                here.Error.WriteLine($"running {open.Length} seeds with their paired runs; each is kept in facts.json (--no-paired shows the other facts at once)");
            }

            using IProgressDisplay display = ProgressDisplays.Open(here, quiet, "runs");
            await new SeedRuns(Manifests.ForPairedRuns(folder, manifest), paired: true, here.Factory, display).ExecuteAsync(
                open,
                facts =>
                {
                    stored[facts.Seed] = facts;
                    FactsFile.Replace(folder, stored.Values);
                },
                cancellation);
        }

        return [.. stored.Values.OrderBy(seed => seed.Seed)];
    }

    /// <remarks>The table has each fact's figures and whether it holds; what a fact says and asks for is the same for every run.</remarks>
    private IEnumerable<SeedFacts> OfTable()
    {
        return EnsembleTable.Read(folder).Select(run =>
        {
            var values = run.Headlines.ToDictionary(figure => figure.Name, figure => figure.Value, StringComparer.Ordinal);
            return new SeedFacts(run.Seed, [.. FactSheet.Standard.Blank.Select(fact => Filled(fact, values))]);
        });
    }

    private static FactResult Filled(FactResult fact, Dictionary<string, double> values)
    {
        double holds = values.GetValueOrDefault(FigureCatalog.HoldsShare(fact.Id), double.NaN);
        FactStatus status = double.IsNaN(holds) ? FactStatus.NotEvaluated : holds > 0 ? FactStatus.Pass : FactStatus.Fail;
        return fact with
        {
            Status = status,
            Note = status != FactStatus.NotEvaluated ? "" : (FactSheet.Standard.Find(fact.Id)?.Paired.Count > 0 ? FactNotes.NeedsPairedRuns : FactNotes.NotGiven).En,
            Values = [.. fact.Values.Select(value => value with { Value = values.GetValueOrDefault(fact.Id + "." + value.Name, double.NaN) })],
        };
    }
}
