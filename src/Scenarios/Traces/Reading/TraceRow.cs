namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>A line of a trace, its fields by name. What cannot be read is noted, and the line does not count.</summary>
internal sealed class TraceRow(string file, IReadOnlyDictionary<string, int> columns, TraceFaults faults)
{
    private List<(string Text, int Column)> _fields = [];
    private int _line;

    /// <summary>Whether everything asked for so far could be read.</summary>
    public bool IsSound { get; private set; }

    public void Take(List<(string Text, int Column)> fields, int line)
    {
        _fields = fields;
        _line = line;
        IsSound = true;
    }

    public string Text(string name) => _fields[columns[name]].Text;

    /// <summary>A finite number, not below a least value.</summary>
    public double Number(string name, double least)
    {
        (string text, int column) = _fields[columns[name]];
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) && value >= least)
        {
            return value;
        }

        Fault(name, column, $"'{text}' is no {name}", Invariant($"a number of {least} or more"));
        return double.NaN;
    }

    /// <summary>A date with time of day as ISO 8601 writes it (year, month, day), seconds, or an epoch.</summary>
    public TimePoint Time(string name)
    {
        (string text, int column) = _fields[columns[name]];
        if (TimePoint.Parse(text) is { } time)
        {
            return time;
        }

        Fault(name, column, $"'{text}' is no date with time", TimePoint.Allowed);
        return default;
    }

    /// <summary>Notes that the line cannot be used.</summary>
    public void Refuse(string name, string message, string allowed) => Fault(name, _fields[columns[name]].Column, message, allowed);

    private void Fault(string name, int column, string message, string allowed)
    {
        IsSound = false;
        faults.Add(new Diagnostic(file, _line, column, name, message, allowed));
    }
}
