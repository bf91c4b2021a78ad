using System.CommandLine.Parsing;

namespace MarketSim.Simulator.Usage;

/// <summary>Refuses names of files and folders that are empty, or that no system takes: as a rule, a variable of a script was not set.</summary>
internal static class NoEmptyNames
{
    /// <summary>Checks all texts of a command and of those below it.</summary>
    public static void Require(Command command)
    {
        foreach (Argument argument in command.Arguments.Where(argument => argument.ValueType == typeof(string) || argument.ValueType == typeof(string[])))
        {
            argument.Validators.Add(result => Check(result, argument.Name, result.Tokens));
        }

        foreach (Option option in command.Options.Where(option => option.ValueType == typeof(string)))
        {
            option.Validators.Add(result => Check(result, option.Name, result.Tokens));
        }

        foreach (Command below in command.Subcommands)
        {
            Require(below);
        }
    }

    private static void Check(SymbolResult result, string name, IEnumerable<Token> tokens)
    {
        if (tokens.Any(token => string.IsNullOrWhiteSpace(token.Value) || token.Value.Contains('\0', StringComparison.Ordinal)))
        {
            result.AddError($"{name}: the name is empty, or holds a character that no name has; allowed: a name");
        }
    }
}
