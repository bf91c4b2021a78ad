namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>Azure: a request is as large as all its tokens and takes as long as its answer has tokens, for they come one after the other.</summary>
internal sealed class AzureColumns() : TraceColumns(TraceFormat.Azure, "TIMESTAMP", "ContextTokens", "GeneratedTokens")
{
    public override string LengthUnit => TraceUnits.Tokens;

    public override string SizeUnit => TraceUnits.Tokens;

    public override (TimePoint Arrival, double Length, double Size, string? LeftOut) Read(TraceRow row)
    {
        DateTime arrival = row.Time("TIMESTAMP");
        double generated = row.Number("GeneratedTokens", 0);
        return (TimePoint.At(arrival), generated, row.Number("ContextTokens", 0) + generated, generated <= 0 ? "without answer" : null);
    }
}
