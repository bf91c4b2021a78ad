using System.CommandLine;
using MarketSim.Reports.Texts;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Runs;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Usage;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim run</c>.</summary>
internal static class RunCommand
{
    public static Command Create(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string> file = Asked.Scenario();
        Option<string[]> set = Asked.Set();
        Option<ulong?> seed = Asked.Whole("--seed", "The seed of all random draws, instead of the scenario's own.", ulong.MinValue, ulong.MaxValue);
        Option<int?> replicates = Asked.Whole("--replicates", "Runs N seeds (the seed and those after it) and prints mean, median and 5-95 % of each figure.", 1, 100_000);
        Option<string?> folder = new("--out") { Description = "The run's folder, instead of runs/NAME-SEED.", HelpName = "DIR" };
        Option<bool> force = new("--force") { Description = "Replaces an earlier run in that folder; other files in it stay." };
        Option<ReportLanguage> language = Asked.Language();
        Option<int?> shards = Asked.Whole("--shards", "Parts that agents are dealt out to, each with a thread at a time; one a processor (of each node) by default. Numbers do not depend on it.", 1, 1024);
        Option<EngineKind> engine = Asked.OneOf<EngineKind>("--engine", "grains: each agent a grain (the default). loop: a plain loop, to compare with. Both give the same numbers.");
        Option<int?> checkpoints = Asked.Whole(
            "--checkpoint-days", $"Days from one checkpoint to the next ({RunRequest.DefaultCheckpointDays}; 0 for none): 'marketsim resume RUN' goes on from the last one.", 0, 100_000);
        Option<string?> steering = new("--steering") { Description = "Makes the changes of policy that this earlier run recorded ('marketsim steer').", HelpName = "RUN" };
        Option<string?> cluster = Asked.Cluster();
        Option<string?> tls = Asked.Tls();
        Option<bool> quiet = new("--quiet", "-q") { Description = "Shows no progress." };
        Option<bool> json = Asked.Json("the content of run.json, instead of the table,");
        var command = new Command("run", "Simulates a market and writes a folder with tables, pictures and a report.")
        {
            file, seed, replicates, set, folder, force, language, shards, engine, checkpoints, steering, cluster, tls, quiet, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new RunRequest
            {
                File = parsed.GetRequiredValue(file),
                Set = parsed.GetValue(set) ?? [],
                Seed = parsed.GetValue(seed),
                Replicates = parsed.GetValue(replicates),
                Out = parsed.GetValue(folder),
                Force = parsed.GetValue(force),
                Language = parsed.GetValue(language),
                Shards = parsed.GetValue(shards) ?? 0,
                Engine = parsed.GetValue(engine),
                CheckpointDays = parsed.GetValue(checkpoints) ?? RunRequest.DefaultCheckpointDays,
                Steering = parsed.GetValue(steering) is { } recorded ? RecordedSteering.Of(recorded) : [],
                Cluster = parsed.GetValue(cluster) is { } address ? new ClusterChoice(address, parsed.GetValue(tls)) : null,
                Quiet = parsed.GetValue(quiet),
                Json = parsed.GetValue(json),
                Command = ShellWords.Command(args),
            };
            return ExecuteAsync(request, here, cancellation);
        });
        return command;
    }

    private static async Task<int> ExecuteAsync(RunRequest request, Surroundings here, CancellationToken cancellation)
    {
        if (ScenarioIntake.Load(request.File, request.Set, request.Seed, here) is not { } scenario)
        {
            return ExitCode.BadInput;
        }

        return request.Replicates is null
            ? await new SingleRun(request, scenario, here).ExecuteAsync(cancellation)
            : await Ensemble.BeginAsync(request, scenario, here, cancellation);
    }
}
