namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>Collects what is wrong with a trace: the first hundred faults in full, the rest as a number.</summary>
internal sealed class TraceFaults(string file)
{
    private const int MostTold = 100;
    private const int LongestText = 200;
    private readonly List<Diagnostic> _told = [];
    private int _more;

    public bool Any => _told.Count > 0;

    public void Add(Diagnostic fault)
    {
        if (_told.Count < MostTold)
        {
            _told.Add(fault with { Message = Printable(fault.Message) });
        }
        else
        {
            _more++;
        }
    }

    public IReadOnlyList<Diagnostic> All() => _more == 0
        ? _told
        : [.. _told, new Diagnostic(file, _told[^1].Line, 1, "", FormattableString.Invariant($"and {_more} more from here on"), null)];

    /// <summary>What a file says must not reach the terminal as control characters.</summary>
    private static string Printable(string text) =>
        string.Concat((text.Length > LongestText ? text[..LongestText] + "..." : text).Select(c => char.IsControl(c) ? '?' : c));
}
