using MarketSim.Simulator.Hosting;
using MarketSim.Simulator.Live;
using MarketSim.Simulator.Resuming;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim branch</c>.</summary>
internal static class BranchCommand
{
    public static Command Create(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string> run = Asked.Run();
        run.Description = "Folder of a run that is under way, held or interrupted.";
        Option<DateOnly?> from = new("--from")
        {
            Description = "The day from which policy differs; by default the day after the run's last checkpoint.",
            HelpName = "YYYY-MM-DD",
            CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                ? day
                : Asked.Refuse<DateOnly?>(result, $"'{result.Tokens[0].Value}' is not a day", "a day such as 2026-01-31"),
        };
        Option<string[]> set = Asked.Set();
        set.Description = "Change the branch's policy. Repeatable. Paths begin with policy.";
        var options = new HostOptions("the content of run.json, instead of the table,", clusters: false);
        var command = new Command("branch", "Start another future from a run: the same past, another policy from a day on. The run itself goes on as it was.") { run, from, set };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            HostRequest request = options.Of(parsed, args);
            string folder = parsed.GetRequiredValue(run);
            var branching = Branching.Of(folder, parsed.GetValue(from));
            if (PolicyAssignments.Apply(branching.Scenario, branching.Before, parsed.GetValue(set) ?? [], here) is not { } change)
            {
                return Task.FromResult(ExitCode.BadInput);
            }

            string target = request.Out ?? folder.TrimEnd('/', '\\') + "-branch";
            branching.Make(target, request, change.After);
            if (!request.Quiet)
            {
                here.Error.WriteLine(Invariant($"branches on {branching.From:yyyy-MM-dd}: {change.InWords()}"));
            }

            return SingleRun.ResumeAsync(target, request, here, cancellation);
        });
        return command;
    }
}
