using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MarketSim.Scenarios.Traces;
using MarketSim.Simulator.Demand;
using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim demand</c>, with <c>demand fit</c>.</summary>
internal static class DemandCommand
{
    public static Command Create(Surroundings here) => new("demand", "Works out demand from real traces.") { Fit(here) };

    private static Command Fit(Surroundings here)
    {
        Argument<string> file = new("TRACE") { Description = "A CSV file of jobs or requests (formats: docs/demand.md)." };
        Option<TraceFormat?> format = new("--format")
        {
            Description = "Its format: philly, openb, azure or generic; found by the header if left out.",
            HelpName = "NAME",
            CustomParser = result => Word<TraceFormat>(result),
        };
        Option<string?> only = new("--only") { Description = "Only lines with this value in a column, such as num_gpus=1 or qos=LS.", HelpName = "column=value" };
        Option<string[]> work = new("--work")
        {
            Description = "Kinds of work that take the fit, by the ids of the scenario's demand.work, such as fine_tuning; by format if left out.",
            HelpName = "KIND",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Id(result, token.Value)).OfType<string>()],
        };
        Option<DemandPart[]> take = new("--take")
        {
            Description = "What the demand file takes over: lengths, sizes, arrivals; all if left out.",
            HelpName = "PART",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Word<DemandPart>(result, token.Value)).OfType<DemandPart>()],
        };
        Option<string?> include = new("--include") { Description = "A scenario that the demand file includes: it is then a scenario itself.", HelpName = "SCENARIO.yaml" };
        Option<bool> whole = new("--whole-lengths") { Description = "Takes median and largest length over too, not the shape alone: for traces of leases, not of jobs." };
        Option<double?> pflops = new("--pflops-per-card")
        {
            Description = "What a card of the trace achieves: takes median and largest size over too.",
            HelpName = "X",
            CustomParser = Pflops,
        };
        Option<string?> output = new("--out") { Description = "The demand file, instead of demand-TRACE.yaml; the picture stands beside it.", HelpName = "FILE.yaml" };
        Option<bool> force = new("--force") { Description = "Replaces files that are there." };
        Option<bool> json = Asked.Json("what was fitted, instead of text,");
        var command = new Command("fit", "Fits lengths, sizes and arrivals of a trace, says how well, and writes a demand file for scenarios and a picture.")
        {
            file, format, only, work, take, include, whole, pflops, output, force, json,
        };
        command.SetAction(parsed => new TraceFitting(here)
        {
            File = parsed.GetRequiredValue(file),
            Format = parsed.GetValue(format),
            Only = parsed.GetValue(only),
            Work = parsed.GetValue(work) ?? [],
            Parts = parsed.GetValue(take) ?? [],
            Include = parsed.GetValue(include),
            WholeLengths = parsed.GetValue(whole),
            PflopsPerCard = parsed.GetValue(pflops),
            Out = parsed.GetValue(output),
            Force = parsed.GetValue(force),
            Json = parsed.GetValue(json),
        }.Execute());
        return command;
    }

    private static T? Word<T>(ArgumentResult result, string? text = null)
        where T : struct, Enum
    {
        text ??= result.Tokens[0].Value;
        string[] words = [.. Enum.GetNames<T>().Select(name => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name))];
        int index = Array.IndexOf(words, text);
        if (index >= 0)
        {
            return Enum.GetValues<T>()[index];
        }

        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: there is no '{text}'; allowed: {string.Join(", ", words)}");
        return null;
    }

    /// <summary>An id as scenarios write it; whether a scenario defines it is seen when one is included.</summary>
    private static string? Id(ArgumentResult result, string text)
    {
        if (text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
        {
            return text;
        }

        result.AddError($"--work: '{text}' is no id of a kind of work; allowed: small letters, digits and _");
        return null;
    }

    private static double? Pflops(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and <= 1000)
        {
            return value;
        }

        result.AddError($"--pflops-per-card: '{result.Tokens[0].Value}' is not a number that it takes; allowed: a number above 0, at most 1000");
        return null;
    }
}
