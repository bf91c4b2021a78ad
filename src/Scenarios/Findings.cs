using System.Text;

namespace MarketSim.Scenarios;

/// <summary>Collects everything that is wrong, so that it can be told at once.</summary>
internal sealed class Findings
{
    private const int LongestText = 300;
    private readonly Dictionary<(SourcePlace Place, string Message), Diagnostic> _found = [];

    public bool Any => _found.Count > 0;

    /// <summary>Adds a finding. An alias repeats a value, not its error: a second finding of the same words at the same place is the first one.</summary>
    public void Add(SourcePlace place, string path, string message, string? allowed = null) =>
        _found.TryAdd((place, message), new Diagnostic(place.File, place.Line, place.Column, OneLine(path), OneLine(message), allowed));

    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _found.Values
            .OrderBy(found => found.File, StringComparer.Ordinal)
            .ThenBy(found => found.Line)
            .ThenBy(found => found.Column)
            .ThenBy(found => found.Path, StringComparer.Ordinal)
            .ThenBy(found => found.Message, StringComparer.Ordinal)];

    /// <summary>What a file says is quoted in messages: line breaks and terminal controls in it must not reach the terminal.</summary>
    private static string OneLine(string text)
    {
        if (text.Length <= LongestText && !text.Any(char.IsControl))
        {
            return text;
        }

        var line = new StringBuilder();
        foreach (char c in text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "..."))
        {
            _ = char.IsControl(c) ? line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : line.Append(c);
        }

        return line.ToString();
    }
}

/// <summary>One thing that is wrong with an input, and where.</summary>
/// <param name="File">The file as it was named, or <c>--set</c> for a value given on the command line.</param>
/// <param name="Line">Line, from 1; for <c>--set</c> which of them, from 1.</param>
/// <param name="Column">Column, from 1; 0 where there is no line to point into, as for <c>--set</c>.</param>
/// <param name="Path">The value's place in the scenario, such as <c>supply.shipments[3].card</c>; empty for the file as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Allowed">What is allowed instead; null where the message says it all.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Path, string Message, string? Allowed)
{
    /// <summary><c>file:line:column: path: what is wrong; allowed: what is allowed</c>, on one line.</summary>
    public override string ToString()
    {
        string place = Column == 0 ? Invariant($"{File} {Line}") : Invariant($"{File}:{Line}:{Column}");
        string path = Path.Length == 0 ? "" : Path + ": ";
        string allowed = Allowed is null ? "" : "; allowed: " + Allowed;
        return $"{place}: {path}{Message}{allowed}";
    }
}
