namespace MarketSim.Studies.Backtests;

/// <summary>Skill against naive forecasts from one origin: 1 less the ratio of mean absolute errors of logarithms. 1 is perfect, 0 as good as naive, below 0 worse.</summary>
/// <remarks>Parameters of the model are not refitted at the origin. What cannot be known is not a number.</remarks>
/// <param name="Origin">Last day that naive forecasts know.</param>
/// <param name="Before">Points up to the origin.</param>
/// <param name="After">Points after it, which are forecast.</param>
/// <param name="LevelNoChange">Of the simulated level, against the last real value.</param>
/// <param name="LevelTrend">Of the simulated level, against the trend through the last two real values.</param>
/// <param name="GrowthNoChange">Of the simulated growth since the last real value, against that value.</param>
/// <param name="GrowthTrend">Of the simulated growth, against the trend.</param>
public sealed record OriginSkill(DateOnly Origin, int Before, int After, double LevelNoChange, double LevelTrend, double GrowthNoChange, double GrowthTrend)
{
    /// <summary>Whether there is a point on each side of the origin.</summary>
    public bool IsKnown => Before > 0 && After > 0;

    /// <summary>Judges the forecasts.</summary>
    /// <param name="origin">The origin.</param>
    /// <param name="points">Points with real and simulated values, in order of time. One that lies on both sides of the origin counts on neither.</param>
    /// <param name="hasLevel">Whether the simulated level is a forecast of its own; it is not where it was put on that of the points.</param>
    internal static OriginSkill Of(DateOnly origin, IReadOnlyList<ComparedPoint> points, bool hasLevel)
    {
        ComparedPoint[] before = [.. points.Where(point => point.Real.Last() <= origin)];
        ComparedPoint[] after = [.. points.Where(point => point.Real.First() > origin)];
        if (before.Length == 0 || after.Length == 0)
        {
            return new OriginSkill(origin, before.Length, after.Length, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        ComparedPoint last = before[^1];
        double level = hasLevel ? Error(after, point => point.LogMedian) : double.NaN;
        double growth = Error(after, point => last.LogReal + point.LogMedian - last.LogMedian);
        double noChange = Error(after, _ => last.LogReal);
        double trend = before.Length < 2 ? double.NaN : Error(after, point => last.LogReal + (Slope(before[^2], last) * Days(last, point)));
        return new OriginSkill(origin, before.Length, after.Length, Skill(level, noChange), Skill(level, trend), Skill(growth, noChange), Skill(growth, trend));
    }

    private static double Error(ComparedPoint[] points, Func<ComparedPoint, double> forecast) => points.Average(point => Math.Abs(forecast(point) - point.LogReal));

    /// <remarks>Nothing is better or worse than a naive forecast without error.</remarks>
    private static double Skill(double error, double naive) => naive > 0 ? 1 - (error / naive) : double.NaN;

    private static double Slope(ComparedPoint from, ComparedPoint to) => (to.LogReal - from.LogReal) / Days(from, to);

    private static double Days(ComparedPoint from, ComparedPoint to) => to.Real.Middle().DayNumber - from.Real.Middle().DayNumber;
}
