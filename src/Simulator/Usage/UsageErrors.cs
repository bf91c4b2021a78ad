using System.CommandLine.Parsing;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Simulator.Usage;

/// <summary>Says what is wrong with a command line: each thing on a line, with what was probably meant and what is allowed.</summary>
internal static class UsageErrors
{
    public static void Write(ParseResult parsed, TextWriter errors)
    {
        foreach (string line in Lines(parsed))
        {
            errors.WriteLine("error: " + Printable.Line(line));
        }

        errors.WriteLine($"try: {NameOf(parsed.CommandResult.Command)} --help");
    }

    private static IEnumerable<string> Lines(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command is RootCommand)
        {
            yield return parsed.UnmatchedTokens.Count == 0 ? "no command is given" + Allowed(command) : Unknown(command, parsed.UnmatchedTokens[0]);
            yield break;
        }

        // What follows an unknown option is its value, as far as anybody knows, and is not wrong in itself.
        string[] options = [.. parsed.UnmatchedTokens.Where(token => token.StartsWith('-'))];
        foreach (string token in options.Length > 0 ? options : parsed.UnmatchedTokens)
        {
            yield return Unknown(command, token);
        }

        foreach (ParseError error in parsed.Errors.Where(error => !parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))))
        {
            yield return error.Message.TrimEnd('.');
        }
    }

    /// <summary>Says that a command does not take a word, what was probably meant, and what it takes.</summary>
    public static string Unknown(Command command, string token)
    {
        if (token.StartsWith('-'))
        {
            string[] options = [.. command.Options.Select(option => option.Name).Order(StringComparer.Ordinal)];
            return $"{NameOf(command)} has no option '{token}'{NearestName.Hint(token, options)}; allowed: {string.Join(", ", options)}";
        }

        return command is RootCommand
            ? $"there is no command '{token}'{NearestName.Hint(token, command.Subcommands.Select(known => known.Name))}{Allowed(command)}"
            : $"{NameOf(command)} takes {Arguments(command)}: '{token}' is one too many";
    }

    private static string Arguments(Command command) =>
        command.Arguments.Count == 0 ? "no argument" : string.Join(" ", command.Arguments.Select(argument => argument.Name));

    private static string Allowed(Command command) => "; allowed: " + string.Join(", ", command.Subcommands.Select(known => known.Name));

    private static string NameOf(Command command) => command is RootCommand ? "marketsim" : "marketsim " + command.Name;
}

/// <summary>What was asked for cannot be done as it was asked; the message says what to change. Exit code 2.</summary>
public sealed class BadInputException(string message) : Exception(message);
