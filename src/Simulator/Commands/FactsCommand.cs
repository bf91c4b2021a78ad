using System.CommandLine;
using MarketSim.Market.Measures;
using MarketSim.Reports.Facts;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Texts;
using MarketSim.Simulator.Facts;
using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim facts</c>.</summary>
internal static class FactsCommand
{
    public static Command Create(Surroundings here)
    {
        Argument<string> run = Asked.Run();
        Option<bool> noPaired = new("--no-paired") { Description = "Leaves out the facts that compare the run with others (F18, F22, F23, F28), unless they are in facts.json already." };
        Option<ReportLanguage> language = Asked.Language();
        Option<bool> quiet = new("--quiet", "-q") { Description = "Shows no progress." };
        Option<bool> json = Asked.Json("the facts");
        var command = new Command("facts", "Holds a run against 28 facts of the real market: metric, value, target, pass or fail, calibrated or held out.")
        {
            run, noPaired, language, quiet, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sheet = new RunFacts(RunFolder.Open(parsed.GetRequiredValue(run)), here);
            IReadOnlyList<FactResult> facts = parsed.GetValue(noPaired) ? sheet.Stored() : await sheet.WithPairedAsync(parsed.GetValue(quiet), cancellation);
            here.Out.Write(parsed.GetValue(json) ? FactsFile.Json(facts) : FactSheetText.Write(facts, parsed.GetValue(language)));
            return ExitCode.Fine;
        });
        return command;
    }
}
