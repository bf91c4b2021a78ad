using System.Text.RegularExpressions;

namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>When something came: a date with time, or seconds since a beginning that is not dated.</summary>
/// <param name="Dated">The date with time; UTC if <paramref name="Form"/> says a zone. None for seconds.</param>
/// <param name="Seconds">Seconds since a beginning that is not dated.</param>
/// <param name="Form">How it is written. All of a trace are written alike.</param>
/// <param name="Offset">The zone's offset as written; zero where none is.</param>
internal readonly partial record struct TimePoint(DateTime? Dated, double Seconds, TimeForm Form, TimeSpan Offset = default)
{
    /// <summary>What is allowed.</summary>
    public const string Allowed = "such as 2017-10-09 07:01:55 or 2017-10-09T07:01:55+08:00, or seconds, or an epoch in s, ms, us or ns";

    /// <summary>Numbers from here on are epochs: 1979-07-05 in seconds. Traces that count from their own beginning are shorter than nine years.</summary>
    private const double LeastEpoch = 3e8;

    private const double Thousand = 1000;
    private const double LastSecond = 253_402_300_799;

    /// <summary>Reads a time; null when it is none. Neither the machine's zone nor its culture matters.</summary>
    public static TimePoint? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? OfNumber(number) : OfDate(Iso().Match(text));

    /// <summary>Seconds from another time; not a number if the two are not written alike.</summary>
    public double After(TimePoint earlier) => Form != earlier.Form ? double.NaN
        : Dated is { } late && earlier.Dated is { } early ? (late - early).TotalSeconds
        : Seconds - earlier.Seconds;

    /// <summary>A number: seconds from a beginning that is not dated, or an epoch whose unit its size tells.</summary>
    private static TimePoint? OfNumber(double number)
    {
        if (!double.IsFinite(number) || number < 0)
        {
            return null;
        }

        if (number < LeastEpoch)
        {
            return new(null, number, TimeForm.Seconds);
        }

        (TimeForm form, double perSecond) = number switch
        {
            < LeastEpoch * Thousand => (TimeForm.Epoch, 1),
            < LeastEpoch * Thousand * Thousand => (TimeForm.EpochMs, Thousand),
            < LeastEpoch * Thousand * Thousand * Thousand => (TimeForm.EpochUs, Thousand * Thousand),
            _ => (TimeForm.EpochNs, Thousand * Thousand * Thousand),
        };
        double seconds = number / perSecond;
        return seconds <= LastSecond ? new(DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)), 0, form) : null;
    }

    private static TimePoint? OfDate(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        (int year, int month, int day) = (Part("y"), Part("m"), Part("d"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || Part("h") > 23 || Part("min") > 59 || Part("s") > 59 || Part("oh") > 14 || Part("om") > 59)
        {
            return null;
        }

        DateTime time = new(year, month, day, Part("h"), Part("min"), Part("s"), DateTimeKind.Unspecified);
        if (match.Groups["f"].Success)
        {
            time = time.AddTicks((long)(double.Parse("0." + match.Groups["f"].Value, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
        }

        if (!match.Groups["z"].Success && !match.Groups["sign"].Success)
        {
            return new(time, 0, TimeForm.Local);
        }

        TimeSpan offset = new TimeSpan(Part("oh"), Part("om"), 0) * (match.Groups["sign"].Value == "-" ? -1 : 1);
        long ticks = time.Ticks - offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new(new DateTime(ticks, DateTimeKind.Utc), 0, TimeForm.Zoned, offset);
    }

    [GeneratedRegex(@"^(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})([ T](?<h>\d{1,2}):(?<min>\d{2})(:(?<s>\d{2})([.,](?<f>\d{1,9}))?)?)?\s*((?<z>Z|UTC)|(?<sign>[+-])(?<oh>\d{2}):?(?<om>\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}

/// <summary>How times of a trace are written.</summary>
public enum TimeForm
{
    /// <summary>Seconds from a beginning that is not dated.</summary>
    Seconds,

    /// <summary>Dates with time of day, without a zone.</summary>
    Local,

    /// <summary>Dates with time of day and zone.</summary>
    Zoned,

    /// <summary>Seconds since 1970-01-01 UTC.</summary>
    Epoch,

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    EpochMs,

    /// <summary>Microseconds since 1970-01-01 UTC.</summary>
    EpochUs,

    /// <summary>Nanoseconds since 1970-01-01 UTC.</summary>
    EpochNs,
}
