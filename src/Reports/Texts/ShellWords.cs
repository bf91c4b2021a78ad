namespace MarketSim.Reports.Texts;

/// <summary>Writes commands so that a shell reads them back as they are.</summary>
public static class ShellWords
{
    /// <summary>A command of this program.</summary>
    public static string Command(params IEnumerable<string> arguments) => "marketsim " + string.Join(' ', arguments.Select(Quoted));

    private static string Quoted(string argument) =>
        argument.Length > 0 && argument.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=,:+".Contains(letter, StringComparison.Ordinal))
            ? argument
            : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
