using System.Text.Json;
using MarketSim.Reports.Facts;
using MarketSim.Simulator.Facts;
using MarketSim.Simulator.Progress;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim facts</c>.</summary>
internal static class FactsCommand
{
    public static Command Create(Surroundings here)
    {
        Argument<string> run = new("RUN") { Description = "The folder of a run or of an ensemble; or a scenario file, which is then run under --replicates seeds." };
        Option<bool> noPaired = new("--no-paired") { Description = $"Leaves out the facts that compare the run with others ({string.Join(", ", FactSheet.Standard.Paired.Select(fact => fact.Id))}), unless they are in facts.json already." };
        Option<int?> replicates = Asked.Whole("--replicates", "For a scenario file: seeds to run, 1 by default. Nothing is written; for something to keep, run --replicates and then facts.", 1, 100_000);
        Option<ulong?> seed = Asked.Whole("--seed", "For a scenario file: the first seed, instead of the scenario's own.", ulong.MinValue, ulong.MaxValue);
        Option<string[]> set = Asked.Set();
        Option<ReportLanguage> language = Asked.Language();
        Option<bool> quiet = new("--quiet", "-q") { Description = "Shows no progress." };
        Option<bool> json = Asked.Json("the facts");
        var command = new Command(
            "facts",
            $"Compare a run with {FactSheet.Standard.Facts.Count} facts of the real market: value, target, pass or fail. Over several seeds: how many pass, mean and spread.")
        {
            run, noPaired, replicates, seed, set, language, quiet, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(run);
            bool paired = !parsed.GetValue(noPaired);
            var sheet = new Sheet(parsed.GetValue(language), parsed.GetValue(json), parsed.GetValue(quiet), here);
            string[] changes = parsed.GetValue(set) ?? [];
            bool asksForRuns = parsed.GetValue(replicates) is not null || parsed.GetValue(seed) is not null || changes.Length > 0;
            if (!File.Exists(path))
            {
                return asksForRuns && Directory.Exists(path)
                    ? throw new BadInputException($"{path}: what is in a run's folder is over; allowed: --replicates, --seed and --set with a scenario file")
                    : OfFolderAsync(path, paired, sheet, cancellation);
            }

            return ScenarioIntake.Load(path, changes, parsed.GetValue(seed), here) is { } scenario
                ? OfScenarioAsync(scenario, parsed.GetValue(replicates) ?? 1, paired, sheet, cancellation)
                : Task.FromResult(ExitCode.BadInput);
        });
        return command;
    }

    private static async Task<int> OfFolderAsync(string path, bool paired, Sheet sheet, CancellationToken cancellation)
    {
        RunFolder folder = RunFolder.Open(path);
        RunManifest manifest = RunManifest.Read(folder);
        if (manifest.Ensemble is null)
        {
            var facts = new RunFacts(folder, manifest, sheet.Here);
            var results = paired ? await facts.WithPairedAsync(sheet.Quiet, cancellation) : facts.Stored();
            sheet.Here.Out.Write(sheet.Json ? FactsFile.Json(results) : FactSheetText.Write(results, sheet.Language));
            return ExitCode.Fine;
        }

        var ensemble = new EnsembleFacts(folder, manifest, sheet.Here);
        sheet.Print(paired ? await ensemble.WithPairedAsync(sheet.Quiet, cancellation) : ensemble.Stored());
        return ExitCode.Fine;
    }

    private static async Task<int> OfScenarioAsync(Scenario scenario, int replicates, bool paired, Sheet sheet, CancellationToken cancellation)
    {
        ulong[] seeds = Seeds.From(scenario.Seed, replicates);
        var facts = new List<SeedFacts>();
        using (IProgressDisplay display = ProgressDisplays.Open(sheet.Here, sheet.Quiet, "runs"))
        {
            await new SeedRuns(scenario, paired, sheet.Here.Factory, display).ExecuteAsync(seeds, facts.Add, cancellation);
        }

        sheet.Print(facts);
        return ExitCode.Fine;
    }

    private sealed record Sheet(ReportLanguage Language, bool Json, bool Quiet, Surroundings Here)
    {
        public void Print(IEnumerable<SeedFacts> seeds)
        {
            IReadOnlyList<EnsembleFact> facts = EnsembleFact.Of(seeds);
            Here.Out.Write(Json ? JsonSerializer.Serialize(facts, RunJson.Options) + "\n" : EnsembleFactText.Write(facts, Language));
        }
    }
}
