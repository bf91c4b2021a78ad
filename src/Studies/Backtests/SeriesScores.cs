using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>How well runs agree with a real series. What too few points cannot say is not a number.</summary>
/// <param name="Answered">Points for which runs give a value; only these count.</param>
/// <param name="LevelError">Mean absolute difference of the logarithms of the median and the real value: 0.1 is about 10 %.</param>
/// <param name="Coverage">Share of the points that the band from the 5 to the 95 % quantile meets, widened by the tolerance.</param>
/// <param name="Changes">Consecutive changes of the real values that are larger than the tolerance.</param>
/// <param name="RightChanges">Those that the median makes in the same direction.</param>
/// <param name="Turns">Peaks and troughs of the real series; not counted with fewer than <see cref="TurningPoints.LeastPoints"/> points.</param>
/// <param name="RightTurns">Those that the median has at about the same time.</param>
/// <param name="Skills">Skill against naive forecasts, by origin.</param>
public sealed record SeriesScores(
    int Answered, double LevelError, double Coverage, int Changes, int RightChanges, int Turns, int RightTurns, IReadOnlyList<OriginSkill> Skills)
{
    /// <summary>Least number of points that is scored.</summary>
    public const int LeastPoints = 2;

    /// <summary>Whether there are too few points to score anything.</summary>
    public bool TooFew => Answered < LeastPoints;

    /// <summary>Share of changes in the right direction; not a number without changes.</summary>
    public double Direction => Means.Share(RightChanges, Changes);

    /// <summary>Scores the points of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="points">Its points beside the runs.</param>
    /// <param name="months">The simulated spread by month.</param>
    /// <param name="origins">Days from which forecasts are judged.</param>
    internal static SeriesScores Of(RealSeries series, IReadOnlyList<ComparedPoint> points, IReadOnlyList<(DateOnly Month, Spread Simulated)> months, IReadOnlyList<DateOnly> origins)
    {
        ComparedPoint[] known = [.. points.Where(point => point.Answered)];
        if (known.Length < LeastPoints)
        {
            return new SeriesScores(known.Length, double.NaN, double.NaN, 0, 0, 0, 0, []);
        }

        (ComparedPoint From, ComparedPoint To)[] changes =
            [.. known.Zip(known.Skip(1)).Where(pair => Math.Abs(pair.Second.LogReal - pair.First.LogReal) > Math.Log(1 + series.Tolerance))];
        (int turns, int right) = TurningPoints.Count(known, months, series.Tolerance);
        bool hasLevel = series.Reading == SeriesReading.Level;
        return new SeriesScores(
            known.Length,
            known.Average(point => Math.Abs(point.LogMedian - point.LogReal)),
            known.Average(point => point.Covered(series.Tolerance) ? 1.0 : 0.0),
            changes.Length,
            changes.Count(pair => Math.Sign(pair.To.LogMedian - pair.From.LogMedian) == Math.Sign(pair.To.LogReal - pair.From.LogReal)),
            turns,
            right,
            [.. origins.Order().Select(origin => OriginSkill.Of(origin, known, hasLevel))]);
    }
}
