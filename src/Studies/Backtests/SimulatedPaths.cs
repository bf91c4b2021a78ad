using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>A measure in all runs: for each seed a value for each month.</summary>
/// <param name="Months">First days of the months of the horizon, in order.</param>
/// <param name="Seeds">For each seed a value for each month; not a number where the run does not give it.</param>
public sealed record SimulatedPaths(IReadOnlyList<DateOnly> Months, IReadOnlyList<IReadOnlyList<double>> Seeds)
{
    /// <summary>Whether all months of a point are simulated.</summary>
    public bool Has(RealPoint point) => Months.Count > 0 && point.First() >= Months[0] && point.Last() < Months[^1].AddMonths(1);

    /// <summary>Values of a point, one for each seed; not a number where a run does not give it.</summary>
    public IReadOnlyList<double> At(RealPoint point, Measure measure)
    {
        int[] months = [.. Enumerable.Range(0, Months.Count).Where(index => Months[index].AddMonths(1) > point.First() && Months[index] <= point.Last())];
        return [.. Seeds.Select(seed => Has(point) ? measure.OfPeriod(months.Select(month => seed[month])) : double.NaN)];
    }

    /// <summary>The paths on the level of the real points: each seed times a factor of its own, so that real and simulated values agree on the geometric mean.</summary>
    public SimulatedPaths Rebased(IReadOnlyList<RealPoint> points, Measure measure)
    {
        IReadOnlyList<double>[] values = [.. points.Select(point => At(point, measure))];
        return this with
        {
            Seeds =
            [
                .. Seeds.Select((seed, number) =>
                {
                    double factor = Math.Exp(Means.Of(points.Select((point, index) => Math.Log(point.Value()) - measure.Unit.Log(values[index][number])).Where(double.IsFinite)));
                    return (IReadOnlyList<double>)[.. seed.Select(value => value * factor)];
                }),
            ],
        };
    }
}
