using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Simulator.Hosting;
using MarketSim.Simulator.Progress;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Facts;

/// <summary>The facts of a run that is over, with the runs that some of them are paired with.</summary>
internal sealed class RunFacts(RunFolder folder, RunManifest manifest, Surroundings here)
{
    /// <summary>The facts as they are in facts.json.</summary>
    public IReadOnlyList<FactResult> Stored() => FactsFile.Read(folder);

    /// <summary>The facts with the paired ones: makes the runs that are still wanted, and stores what came of them.</summary>
    public async Task<IReadOnlyList<FactResult>> WithPairedAsync(bool quiet, CancellationToken cancellation)
    {
        IReadOnlyList<FactResult> stored = Stored();
        var open = stored.Where(fact => fact.Status == FactStatus.NotEvaluated).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        if (!FactSheet.Standard.Paired.Any(fact => open.Contains(fact.Id)))
        {
            return stored;
        }

        RunRecord record = RunRecordReader.Read(folder);
        MarketSetting setting = Setting();
        Fact[] answered = [.. FactSheet.Standard.Answerable(new FactContext(setting, record)).Where(fact => open.Contains(fact.Id))];
        if (answered.Length == 0)
        {
            return stored;
        }

        using HeldFolder held = HeldFolder.Resume(folder.Root);
        Counterfactual[] wanted = [.. answered.SelectMany(fact => fact.Paired).Distinct()];
        IReadOnlyDictionary<Counterfactual, RunRecord> paired = await RunAsync(setting, wanted, quiet, cancellation);
        var evaluated = answered.ToDictionary(fact => fact.Id, fact => fact.Evaluate(new FactContext(setting, record, paired)), StringComparer.Ordinal);
        FactResult[] facts = [.. stored.Select(fact => evaluated.GetValueOrDefault(fact.Id, fact))];
        FactsFile.Replace(folder, facts);
        return facts;
    }

    private async Task<IReadOnlyDictionary<Counterfactual, RunRecord>> RunAsync(
        MarketSetting setting, Counterfactual[] wanted, bool quiet, CancellationToken cancellation)
    {
        if (!quiet)
        {
            here.Error.WriteLine($"running {wanted.Length} paired runs of seed {setting.Seed} (--no-paired leaves them out)");
        }

        using IProgressDisplay display = ProgressDisplays.Open(here, quiet, "days", WorkCurve.Of(setting, Math.Min(wanted.Length, Environment.ProcessorCount)));
        return await PairedRuns.ExecuteAsync(setting, wanted, here.Factory, display, cancellation);
    }

    private MarketSetting Setting()
    {
        Scenario scenario = Manifests.ForPairedRuns(folder, manifest);
        return new MarketSetting(scenario, here.Factory.Draw(scenario, manifest.Seed), manifest.Seed);
    }
}
