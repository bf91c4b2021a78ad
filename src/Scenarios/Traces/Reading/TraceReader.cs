using System.Text;

namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>Reads traces. Whatever is wrong with one is a diagnostic with line and column, never an exception, and all of it is told at once.</summary>
public static class TraceReader
{
    /// <summary>Lines of a trace that are read; the memory of a machine ends somewhere. What is left over is told.</summary>
    private const int MostLines = 20_000_000;

    /// <summary>Reads a trace.</summary>
    /// <param name="file">The file, as diagnostics are to name it.</param>
    /// <param name="format">Its format; found by its header if null.</param>
    /// <param name="only">Only lines whose column has this value; all lines if null.</param>
    public static TraceResult Read(string file, TraceFormat? format = null, (string Column, string Value)? only = null) => Read(file, format, only, MostLines);

    /// <inheritdoc cref="Read(string, TraceFormat?, ValueTuple{string, string}?)"/>
    internal static TraceResult Read(string file, TraceFormat? format, (string Column, string Value)? only, int mostLines)
    {
        var faults = new TraceFaults(file);
        try
        {
            using var lines = new StreamReader(file, new UTF8Encoding(false, true));
            return Read(file, new BoundedLines(lines), format, only, mostLines, faults);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or DecoderFallbackException or InvalidDataException or ArgumentException)
        {
            string why = cause is DecoderFallbackException ? "it is not text in UTF-8" : cause is InvalidDataException ? cause.Message : Directory.Exists(file) ? "it is a folder" : cause is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "it cannot be read";
            return new TraceResult(null, [new Diagnostic(file, 1, 1, "", why, "a CSV file")]);
        }
    }

    private static TraceResult Read(string file, BoundedLines lines, TraceFormat? format, (string Column, string Value)? only, int mostLines, TraceFaults faults)
    {
        List<string> header = [.. (CsvFields.Split(lines.ReadLine() ?? "") ?? []).Select(field => field.Text)];
        if (Choose(header, format) is not { } columns)
        {
            string wanted = string.Join(" or ", TraceColumns.All.Where(one => format is null || one.Format == format).Select(one => string.Join(", ", one.Needed)));
            return new TraceResult(null, [new Diagnostic(file, 1, 1, "", format is null ? "the header is that of no known format" : "the header lacks columns of the format", wanted)]);
        }

        if (only is { } choice && !header.Contains(choice.Column, StringComparer.Ordinal))
        {
            return new TraceResult(null, [new Diagnostic(file, 1, 1, "", $"there is no column '{choice.Column}' to choose lines by", string.Join(", ", header))]);
        }

        var gathering = new TraceGathering(file, columns);
        var names = header.Select((name, index) => (name, index)).GroupBy(pair => pair.name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().index, StringComparer.Ordinal);
        var row = new TraceRow(file, names, faults);
        int number = 1;
        bool isCut = false;
        while (lines.ReadLine() is { } line)
        {
            if (number > mostLines)
            {
                isCut = true;
                break;
            }

            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (CsvFields.Split(line) is not { } fields || fields.Count != header.Count)
            {
                faults.Add(new Diagnostic(file, number, 1, "", "the line has not as many fields as the header", Invariant($"{header.Count} fields")));
                gathering.AddBad();
                continue;
            }

            row.Take(fields, number);
            if (only is not { } chosen || fields[names[chosen.Column]].Text == chosen.Value)
            {
                gathering.Add(columns.Read(row), row);
            }
        }

        return gathering.Result(faults, isCut);
    }

    private static TraceColumns? Choose(List<string> header, TraceFormat? format) => TraceColumns.All.FirstOrDefault(columns =>
        (format is null || columns.Format == format) && columns.Needed.All(name => header.Contains(name, StringComparer.Ordinal)));
}

/// <summary>What came of reading a trace: the trace, and what is wrong with it (a hundred faults at most).</summary>
/// <param name="Trace">The trace, without lines that cannot be read; null if there is none, or if more than a tenth of its lines cannot be read.</param>
/// <param name="Diagnostics">What is wrong, in order of lines.</param>
public sealed record TraceResult(Trace? Trace, IReadOnlyList<Diagnostic> Diagnostics);

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
        : [.. _told, new Diagnostic(file, _told[^1].Line, 1, "", Invariant($"and {_more} more from here on"), null)];

    /// <summary>What a file says must not reach the terminal as control characters.</summary>
    private static string Printable(string text) =>
        string.Concat((text.Length > LongestText ? text[..LongestText] + "..." : text).Select(c => char.IsControl(c) ? '?' : c));
}
