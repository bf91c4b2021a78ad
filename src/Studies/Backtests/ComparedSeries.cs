using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>A real point beside the runs.</summary>
/// <param name="Real">The point.</param>
/// <param name="InRun">Whether its months are simulated.</param>
/// <param name="Simulated">The spread of the simulated values over seeds.</param>
/// <param name="LogReal">Logarithm of the real value.</param>
/// <param name="LogMedian">Logarithm of the median over seeds; not a number where no run gives a value.</param>
public sealed record ComparedPoint(RealPoint Real, bool InRun, Spread Simulated, double LogReal, double LogMedian)
{
    /// <summary>Whether runs give a value.</summary>
    public bool Answered => double.IsFinite(LogMedian);

    /// <summary>What rounding may take from a value that agrees.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Whether the simulated band, widened by a tolerance, meets the real figure.</summary>
    public bool Covered(double tolerance) => Simulated.Low / (1 + tolerance + Rounding) <= Real.High && Simulated.High * (1 + tolerance + Rounding) >= Real.Low;
}

/// <summary>A real series beside the simulated band.</summary>
/// <param name="Series">The series.</param>
/// <param name="Measure">The measure that it stands beside.</param>
/// <param name="Points">Its points, in order.</param>
/// <param name="Months">The simulated spread over seeds by month; of series that are read as a shape, on their level.</param>
/// <param name="Scores">How well they agree.</param>
public sealed record ComparedSeries(RealSeries Series, Measure Measure, IReadOnlyList<ComparedPoint> Points, IReadOnlyList<(DateOnly Month, Spread Simulated)> Months, SeriesScores Scores)
{
    /// <summary>The unit of its values: the measure's, or an index.</summary>
    public MeasureUnit Unit => Series.Unit == RealSeries.IndexUnit ? MeasureUnit.Index : Measure.Unit;

    /// <summary>Holds a series against runs.</summary>
    /// <param name="series">The series.</param>
    /// <param name="measure">Its measure.</param>
    /// <param name="paths">The measure in all runs.</param>
    /// <param name="origins">Days from which forecasts are judged.</param>
    public static ComparedSeries Of(RealSeries series, Measure measure, SimulatedPaths paths, IReadOnlyList<DateOnly> origins)
    {
        SimulatedPaths shown = series.Reading == SeriesReading.Shape ? paths.Rebased(series.Points, measure) : paths;
        ComparedPoint[] points =
        [
            .. series.Points.Select(point =>
            {
                Spread simulated = Spread.Of(shown.At(point, measure));
                return new ComparedPoint(point, shown.Has(point), simulated, measure.Unit.Log(point.Value()), measure.Unit.Log(simulated.Median));
            }),
        ];
        (DateOnly, Spread)[] months = [.. shown.Months.Select((month, index) => (month, Spread.Of(shown.Seeds.Select(seed => seed[index]))))];
        return new ComparedSeries(series, measure, points, months, SeriesScores.Of(series, points, months, origins));
    }
}
