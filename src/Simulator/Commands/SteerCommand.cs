using MarketSim.Market.Engine;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Live;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim steer</c>.</summary>
internal static class SteerCommand
{
    public static Command Create(Surroundings here)
    {
        Argument<string> run = Asked.Run();
        Option<string[]> set = Asked.Set();
        set.Description = "Change the run's policy. Repeatable. Paths begin with policy; docs/scenarios.md lists the kinds of events.";
        set.Required = true;
        Option<string?> cluster = Asked.RunsCluster();
        Option<string?> tls = Asked.Tls();
        var command = new Command("steer", "Change policy while a run is under way, from its next day on. run.json records the change; 'run --steering RUN' repeats it.") { run, set, cluster, tls };
        command.SetAction(async (parsed, cancellation) =>
        {
            int? day = await LiveRun.AskAsync(
                parsed.GetRequiredValue(run), Asked.ClusterOf(parsed, cluster, tls), here, live => SteerAsync(live, parsed.GetRequiredValue(set), here), cancellation);
            return day is null ? ExitCode.BadInput : ExitCode.Fine;
        });
        return command;
    }

    private static async Task<int?> SteerAsync(LiveRun live, string[] set, Surroundings here)
    {
        Scenario scenario = ScenarioWriter.FromJson(live.Note.Scenario!.ToJsonString());
        Steering[] before = (await live.Run.SteeringAsync()).Content;
        if (PolicyAssignments.Apply(scenario, before, set, here) is not { } change)
        {
            return null;
        }

        int day = await live.Run.SteerAsync(new(new Steering(0, change.After)));
        here.Out.WriteLine(Invariant($"policy changes on {scenario.Horizon.Start.AddDays(day):yyyy-MM-dd} (day {day}): {change.InWords()}"));
        return day;
    }
}
