using MarketSim.Grains.Checkpoints;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim run</c>.</summary>
internal static class RunCommand
{
    public static Command Create(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string> file = Asked.Scenario();
        Option<string[]> set = Asked.Set();
        Option<ulong?> seed = Asked.Whole("--seed", "Seed of all random draws; overrides the scenario's seed.", ulong.MinValue, ulong.MaxValue);
        Option<int?> replicates = Asked.Whole("--replicates", "Run N consecutive seeds and print mean, median and 5-95 % range of each figure.", 1, 100_000);
        Option<int?> shards = Asked.Whole("--shards", "Number of partitions the agents are split into; one per processor (of each node) by default. Results do not change.", 1, 1024);
        Option<int?> checkpoints = Asked.Whole(
            "--checkpoint-days", $"Days between checkpoints; 0 for none. Default: {CheckpointPlan.Usual.Days}, put off while checkpoints would take over {CheckpointPlan.Usual.CostLimit:P0} of the run's time. 'marketsim resume RUN' continues from the latest.", 0, 100_000);
        Option<string?> steering = new("--steering") { Description = "Repeat the policy changes that this earlier run recorded ('marketsim steer').", HelpName = "RUN" };
        var options = new HostOptions("the content of run.json, instead of the table,");
        var command = new Command("run", "Simulate a market and write a folder with tables, pictures and a report.")
        {
            file, seed, replicates, set, shards, checkpoints, steering,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new RunRequest(options.Of(parsed, args))
            {
                File = parsed.GetRequiredValue(file),
                Set = parsed.GetValue(set) ?? [],
                Seed = parsed.GetValue(seed),
                Replicates = parsed.GetValue(replicates),
                Shards = parsed.GetValue(shards) ?? 0,
                Checkpoints = parsed.GetValue(checkpoints) is { } days ? new CheckpointPlan(days) : CheckpointPlan.Usual,
                Steering = parsed.GetValue(steering) is { } recorded ? RecordedSteering.Of(recorded) : [],
            };
            return ExecuteAsync(request, here, cancellation);
        });
        return command;
    }

    private static async Task<int> ExecuteAsync(RunRequest request, Surroundings here, CancellationToken cancellation) =>
        ScenarioIntake.Load(request.File, request.Set, request.Seed, here) is not { } scenario ? ExitCode.BadInput
        : request.Replicates is null ? await SingleRun.BeginAsync(request, scenario, here, cancellation)
        : await Ensemble.BeginAsync(request, scenario, here, cancellation);
}
