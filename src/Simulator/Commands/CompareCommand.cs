using System.CommandLine;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Studies;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim compare</c>.</summary>
internal static class CompareCommand
{
    public static Command Create(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string[]> sides = new("A B") { Description = "Two or more: scenario files, or folders of runs and ensembles. The first is what the others are held against.", Arity = new ArgumentArity(1, 50) };
        Option<string[]> set = Asked.Set();
        set.Description = "Changes a value of every scenario that is a file; may be given again.";
        Option<int?> replicates = Asked.Whole("--replicates", $"Seeds for each scenario, {ComparisonPlan.DefaultSeeds} by default; of folders, those that they share.", 1, 100_000);
        Option<string?> seeds = new("--seeds") { Description = "The seeds themselves, such as 1-20 or 3,5,8; instead of the first scenario's and those after it.", HelpName = "LIST" };
        var options = new StudyOptions("the differences");
        var command = new Command("compare", "Runs scenarios under the same seeds and says what differs: every headline figure with its difference, 95 % interval and verdict.")
        {
            sides, set, replicates, seeds,
        };
        foreach (Option option in options.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            StudyRequest request = options.Of(parsed, args);
            var plan = new ComparisonPlan(parsed.GetRequiredValue(sides), parsed.GetValue(set) ?? [], parsed.GetValue(replicates), parsed.GetValue(seeds), request, here);
            return plan.ExecuteAsync(cancellation);
        });
        return command;
    }
}
