using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Sweeps;

/// <summary>Why a point has no more seeds.</summary>
public enum PointEnd
{
    /// <summary>It has had all of the study's seeds.</summary>
    AllSeeds,

    /// <summary>Its intervals are narrow enough.</summary>
    Narrow,

    /// <summary>All of its runs failed: more seeds would too.</summary>
    Failed,
}

/// <summary>What came of a point.</summary>
/// <param name="Point">The point.</param>
/// <param name="Seeds">Seeds that it was run under: the first of the study's.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="End">Why there are no more.</param>
/// <param name="Outcomes">Mean and interval of each outcome, in the study's order.</param>
public sealed record SweepResult(SweepPoint Point, int Seeds, int Failed, PointEnd End, IReadOnlyList<Interval> Outcomes);

/// <summary>Runs the points of a sweep, each under as many seeds as it needs.</summary>
/// <remarks>
/// Whether a point goes on depends on its own results under the seeds so far and on nothing else, so neither the number of workers nor an
/// interruption changes how many seeds it has. All points share their seeds, so differences between points are not blurred by luck.
/// </remarks>
public sealed class Sweep(Study study, ITrialRunner runner)
{
    private readonly StopRule? _stop = study.File.Stop;
    private readonly IReadOnlyList<string> _outcomes = study.File.Outcomes;
    private readonly Lock _lock = new();
    private long _expected;

    /// <summary>Runs the points.</summary>
    /// <returns>The results in the order of the points.</returns>
    public async Task<IReadOnlyList<SweepResult>> ExecuteAsync(IReadOnlyList<SweepPoint> points, CancellationToken cancellation)
    {
        _expected = (long)points.Count * study.Seeds.Count;
        runner.Expect(_expected);
        var results = new SweepResult[points.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, runner.Workers), CancellationToken = cancellation };
        await Parallel.ForAsync(0, points.Count, options, async (index, stop) => results[index] = await RunAsync(points[index], stop));
        return results;
    }

    private async Task<SweepResult> RunAsync(SweepPoint point, CancellationToken cancellation)
    {
        var results = new List<TrialResult>();
        int wanted = _stop is null ? study.Seeds.Count : Math.Min(_stop.Least, study.Seeds.Count);
        while (true)
        {
            Trial[] trials = [.. study.Seeds.Skip(results.Count).Take(wanted - results.Count).Select(seed => new Trial(point.Point, seed))];
            results.AddRange(await runner.RunAllAsync(trials, _outcomes, cancellation));
            Interval[] intervals = [.. _outcomes.Select((_, index) => Interval.Of(results.Select(result => result.Values[index])))];
            if (EndOf(results, intervals) is { } end)
            {
                Forego(study.Seeds.Count - results.Count);
                return new SweepResult(point, results.Count, results.Count(result => result.Failed), end, intervals);
            }

            wanted = Math.Min(wanted + _stop!.Step, study.Seeds.Count);
        }
    }

    private PointEnd? EndOf(List<TrialResult> results, Interval[] intervals) =>
        results.TrueForAll(result => result.Failed) ? PointEnd.Failed
        : _stop is not null && IsNarrow(intervals) ? PointEnd.Narrow
        : results.Count == study.Seeds.Count ? PointEnd.AllSeeds
        : null;

    /// <remarks>An interval that is not known yet, because a figure is missing, is not narrow.</remarks>
    private bool IsNarrow(Interval[] intervals) => intervals
        .Where((_, index) => _stop!.Outcomes.Count == 0 || _stop.Outcomes.Contains(_outcomes[index], StringComparer.Ordinal))
        .All(interval =>
            !(interval.HalfWidth > (_stop!.HalfWidth ?? double.PositiveInfinity))
            && !(interval.HalfWidth > (_stop.RelativeHalfWidth ?? double.PositiveInfinity) * Math.Abs(interval.Mean))
            && double.IsFinite(interval.HalfWidth));

    private void Forego(int trials)
    {
        if (trials == 0)
        {
            return;
        }

        lock (_lock)
        {
            _expected -= trials;
            runner.Expect(_expected);
        }
    }
}
