namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>When something came: a date with time, or seconds since a beginning that is not dated.</summary>
internal readonly record struct TimePoint(DateTime? Dated, double Seconds)
{
    public static TimePoint At(DateTime time) => new(time, 0);

    public static TimePoint After(double seconds) => new(null, seconds);
}
