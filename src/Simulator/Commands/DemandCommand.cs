using System.CommandLine.Parsing;
using MarketSim.Scenarios.Traces;
using MarketSim.Simulator.Demand;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim demand</c>, with <c>demand fit</c>.</summary>
internal static class DemandCommand
{
    public static Command Create(Surroundings here) => new("demand", "Fit demand to real traces.") { Fit(here) };

    private static Command Fit(Surroundings here)
    {
        Argument<string> file = new("TRACE") { Description = "The CSV file of jobs or requests (formats: docs/demand.md)." };
        Option<TraceFormat?> format = new("--format")
        {
            Description = "Format of the trace: philly, openb, azure or generic; by default detected from the header.",
            HelpName = "NAME",
            CustomParser = result => Word<TraceFormat>(result),
        };
        Option<string?> only = new("--only") { Description = "Use only lines with this value in a column, such as num_gpus=1 or qos=LS.", HelpName = "column=value" };
        Option<string[]> work = new("--work")
        {
            Description = "Kinds of work that the fit applies to: ids in the scenario's demand.work, such as fine_tuning. The default depends on the format.",
            HelpName = "KIND",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Id(result, token.Value)).OfType<string>()],
        };
        Option<DemandPart[]> take = new("--take")
        {
            Description = "Parts of the fit to write to the demand file: lengths, sizes, arrivals; all by default.",
            HelpName = "PART",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Word<DemandPart>(result, token.Value)).OfType<DemandPart>()],
        };
        Option<string?> include = new("--include") { Description = "Scenario that the demand file includes; the demand file is then a scenario itself.", HelpName = "SCENARIO.yaml" };
        Option<bool> whole = new("--whole-lengths") { Description = "Write median and largest length too, not only the shape. For traces of leases, not of jobs." };
        Option<double?> pflops = new("--pflops-per-card")
        {
            Description = "Achieved PFLOPS of one card of the trace. The demand file then has median and largest size too.",
            HelpName = "X",
            CustomParser = Pflops,
        };
        Option<string?> output = new("--out") { Description = "Demand file; demand-TRACE.yaml by default. The picture goes beside it.", HelpName = "FILE.yaml" };
        Option<bool> force = new("--force") { Description = "Replace existing files." };
        Option<bool> json = Asked.Json("the fit");
        var command = new Command("fit", "Fit lengths, sizes and arrivals of a trace, report how well they fit, and write a demand file for scenarios and a picture.")
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
        return Array.IndexOf(words, text) is var index and >= 0
            ? Enum.GetValues<T>()[index]
            : Asked.Refuse<T?>(result, $"there is no '{text}'", string.Join(", ", words));
    }

    /// <summary>An id in the form that scenarios use. Whether a scenario defines it is checked when one is included.</summary>
    private static string? Id(ArgumentResult result, string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
            ? text
            : Asked.Refuse<string>(result, $"'{text}' is no id of a kind of work", "small letters, digits and _");

    private static double? Pflops(ArgumentResult result) =>
        double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and <= 1000
            ? value
            : Asked.Refuse<double?>(result, $"'{result.Tokens[0].Value}' is not a number that it takes", "a number above 0, at most 1000");
}
