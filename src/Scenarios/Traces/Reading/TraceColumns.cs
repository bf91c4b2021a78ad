namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>What each format calls its columns, and how a line becomes a job.</summary>
internal abstract class TraceColumns(TraceFormat format, params string[] needed)
{
    public static IReadOnlyList<TraceColumns> All { get; } = [new PhillyColumns(), new OpenbColumns(), new AzureColumns(), .. GenericColumns.Lengths.Select(length => new GenericColumns(length.Column, length.Seconds))];

    public TraceFormat Format => format;

    /// <summary>The columns that a file of the format must have; it may have others.</summary>
    public IReadOnlyList<string> Needed => needed;

    public virtual string LengthUnit => TraceUnits.Seconds;

    public virtual string SizeUnit => TraceUnits.Cards;

    /// <summary>When the line's job came, what it took, how large it was; a reason to leave it out, or null.</summary>
    public abstract (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row);

    protected static string? WhyLeftOut(double length, double size) =>
        size <= 0 ? "without cards" : length <= 0 ? "without length" : null;
}
