namespace MarketSim.Simulator.Screens;

/// <summary>Text of others on a terminal: files and command lines may hold escapes that move its cursor, change its title or hide what is printed.</summary>
internal static class Printable
{
    /// <summary>The text with a question mark for each control character, line ends and marks of writing direction among them.</summary>
    public static string Line(string text) => text.Any(IsHidden) ? string.Concat(text.Select(letter => IsHidden(letter) ? '?' : letter)) : text;

    private static bool IsHidden(char letter) => char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
