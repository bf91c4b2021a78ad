namespace MarketSim.Scenarios;

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
        string place = Column == 0 ? FormattableString.Invariant($"{File} {Line}") : FormattableString.Invariant($"{File}:{Line}:{Column}");
        string path = Path.Length == 0 ? "" : Path + ": ";
        string allowed = Allowed is null ? "" : "; allowed: " + Allowed;
        return $"{place}: {path}{Message}{allowed}";
    }
}
