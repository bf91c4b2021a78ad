namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>Gathers the jobs of a trace while its lines are read.</summary>
internal sealed class TraceGathering(string file, TraceColumns columns)
{
    private readonly List<(TimePoint Arrival, double Length, double Size)> _jobs = [];
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    public void Add((TimePoint Arrival, double Length, double Size, string? LeftOut) job, TraceRow row, TraceFaults faults, int line)
    {
        if (!row.IsSound)
        {
            return;
        }

        if (job.LeftOut is { } why)
        {
            _leftOut[why] = _leftOut.GetValueOrDefault(why) + 1;
        }
        else if (_jobs.Count > 0 && _jobs[0].Arrival.Dated is null != job.Arrival.Dated is null)
        {
            faults.Add(new Diagnostic(file, line, 1, "arrival", "some arrivals are dates and some are seconds", "all alike"));
        }
        else
        {
            _jobs.Add((job.Arrival, job.Length, job.Size));
        }
    }

    public TraceResult Result(TraceFaults faults)
    {
        if (!faults.Any && _jobs.Count < 2)
        {
            faults.Add(new Diagnostic(file, 1, 1, "", "there are fewer than two jobs with cards and length in it", "two or more"));
        }

        if (faults.Any)
        {
            return new TraceResult(null, faults.All());
        }

        DateTime? origin = _jobs[0].Arrival.Dated is null ? null : _jobs.Min(job => job.Arrival.Dated!.Value).Date;
        return new TraceResult(
            new Trace
            {
                File = file,
                Format = columns.Format,
                Jobs = [.. _jobs.Select(job => new TraceJob(origin is { } day ? (job.Arrival.Dated!.Value - day).TotalSeconds : job.Arrival.Seconds, job.Length, job.Size)).OrderBy(job => job.Arrival)],
                Origin = origin,
                LengthUnit = columns.LengthUnit,
                SizeUnit = columns.SizeUnit,
                LeftOut = _leftOut,
            },
            []);
    }
}
