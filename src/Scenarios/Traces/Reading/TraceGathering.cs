namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>Gathers the jobs of a trace while its lines are read.</summary>
internal sealed class TraceGathering(string file, TraceColumns columns)
{
    /// <summary>A trace of which more lines than one in so many cannot be read is refused: it is not what it is taken for.</summary>
    private const int BadLinesOneIn = 10;

    private readonly List<(TimePoint Arrival, double Length, double Size)> _jobs = [];
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private int _lines;
    private int _bad;

    /// <summary>Counts a line that is no row.</summary>
    public void AddBad()
    {
        _lines++;
        _bad++;
    }

    public void Add((TimePoint Arrival, double Length, double Size, string? LeftOut) job, TraceRow row)
    {
        _lines++;
        if (row.IsSound && _jobs.Count > 0 && _jobs[0].Arrival.Form != job.Arrival.Form)
        {
            row.Refuse(columns.Arrival, $"this time is written as {InWords(job.Arrival.Form)}, those before as {InWords(_jobs[0].Arrival.Form)}", "all alike");
        }
        else if (row.IsSound && job.LeftOut is null && !double.IsFinite(job.Length))
        {
            row.Refuse(columns.Arrival, "the times of this line are not written alike", "all alike");
        }

        if (!row.IsSound)
        {
            _bad++;
        }
        else if (job.LeftOut is { } why)
        {
            _leftOut[why] = _leftOut.GetValueOrDefault(why) + 1;
        }
        else
        {
            _jobs.Add((job.Arrival, job.Length, job.Size));
        }
    }

    public TraceResult Result(TraceFaults faults, bool isCut)
    {
        if (_bad > _lines / BadLinesOneIn)
        {
            return new TraceResult(null, faults.All());
        }

        if (_jobs.Count < 2)
        {
            faults.Add(new Diagnostic(file, 1, 1, "", "there are fewer than two jobs with cards and length in it", "two or more"));
            return new TraceResult(null, faults.All());
        }

        TimePoint first = _jobs[0].Arrival;
        DateTime? origin = first.Dated is null ? null : (_jobs.Min(job => job.Arrival.Dated!.Value) + first.Offset).Date;
        return new TraceResult(
            new Trace
            {
                File = file,
                Format = columns.Format,
                Jobs = [.. _jobs.Select(job => new TraceJob(origin is { } day ? (job.Arrival.Dated!.Value + first.Offset - day).TotalSeconds : job.Arrival.Seconds, job.Length, job.Size)).OrderBy(job => job.Arrival)],
                Origin = origin is { } midnight ? DateTime.SpecifyKind(midnight, DateTimeKind.Unspecified) : null,
                Times = InWords(first.Form) + (first.Form == TimeForm.Zoned ? $", counted in the zone of the first line ({Zone(first.Offset)})" : ""),
                LengthUnit = columns.LengthUnit,
                SizeUnit = columns.SizeUnit,
                LeftOut = _leftOut,
                BadLines = _bad,
                CutAfterLines = isCut ? _lines : null,
            },
            faults.All());
    }

    private static string Zone(TimeSpan offset) => Invariant($"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");

    private static string InWords(TimeForm form) => form switch
    {
        TimeForm.Seconds => "seconds from the start",
        TimeForm.Local => "dates without a zone",
        TimeForm.Zoned => "dates with a zone",
        TimeForm.Epoch => "seconds since 1970, UTC",
        TimeForm.EpochMs => "milliseconds since 1970, UTC",
        TimeForm.EpochUs => "microseconds since 1970, UTC",
        _ => "nanoseconds since 1970, UTC",
    };
}
