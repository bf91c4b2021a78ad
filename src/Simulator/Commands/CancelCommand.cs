using MarketSim.Simulator.Live;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim cancel</c>.</summary>
internal static class CancelCommand
{
    public static Command Create(Surroundings here)
    {
        Argument<string> run = Asked.Run();
        Option<string?> cluster = Asked.RunsCluster();
        Option<string?> tls = Asked.Tls();
        var command = new Command("cancel", "End a run in another process or on a cluster and free its agents. Finished days are kept.") { run, cluster, tls };
        command.SetAction(async (parsed, cancellation) =>
        {
            await LiveRun.AskAsync(
                parsed.GetRequiredValue(run),
                Asked.ClusterOf(parsed, cluster, tls),
                here,
                async live =>
                {
                    await live.Run.CancelAsync("by 'marketsim cancel'");
                    return true;
                },
                cancellation);
            here.Out.WriteLine("cancelled");
            return ExitCode.Fine;
        });
        return command;
    }
}
