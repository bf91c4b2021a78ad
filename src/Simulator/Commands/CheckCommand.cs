using System.Text.Json;
using MarketSim.Scenarios;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings here)
    {
        Argument<string> file = Asked.Scenario();
        Option<string[]> set = Asked.Set();
        Option<bool> json = Asked.Json("what is wrong");
        var command = new Command("check", "Report all errors of a scenario file at once, each with location, problem and allowed values.") { file, set, json };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(file), parsed.GetValue(set) ?? [], parsed.GetValue(json), here));
        return command;
    }

    private static int Check(string file, string[] set, bool json, Surroundings here)
    {
        LoadResult loaded = ScenarioIntake.Read(file, new ScenarioOverrides(set));
        if (json)
        {
            here.Out.WriteLine(JsonSerializer.Serialize(new Verdict(file, loaded.Scenario is not null, loaded.Diagnostics), RunJson.Options));
        }
        else if (loaded.Scenario is { } scenario)
        {
            here.Out.WriteLine(Printable.Line($"{file}: fine: {InWords(scenario)}"));
            foreach (string outside in OutsideHorizon.Of(scenario))
            {
                here.Error.WriteLine($"caution: {Printable.Line(outside)}.");
            }

            if (RunSize.WhatIsWrong(scenario) is { } wrong)
            {
                here.Error.WriteLine($"caution: {wrong}; 'marketsim run' refuses it.");
            }
        }
        else
        {
            ScenarioIntake.Tell(loaded, here);
        }

        return loaded.Scenario is null ? ExitCode.BadInput : ExitCode.Fine;
    }

    private static string InWords(Scenario scenario) => Invariant($"{scenario.Title}; {scenario.Horizon.Start:yyyy-MM-dd} to {scenario.Horizon.End:yyyy-MM-dd} ({scenario.Horizon.Days()} days), {scenario.Provinces.Count} provinces, {scenario.Cards.Count} cards, {scenario.Demand.Buyers} buyers, seed {scenario.Seed}");

    private sealed record Verdict(string File, bool Valid, IReadOnlyList<Diagnostic> Errors);
}
