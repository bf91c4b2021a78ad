namespace MarketSim.Studies.Backtests;

/// <summary>Peaks and troughs of a real series, and whether runs have them at about the same time.</summary>
public static class TurningPoints
{
    /// <summary>Least number of points of a series whose turning points are counted.</summary>
    public const int LeastPoints = 4;

    /// <summary>How far apart a real and a simulated turning point may lie, months.</summary>
    public const int MostMonthsApart = 3;

    /// <summary>Counts the real turning points, and those that runs have too.</summary>
    /// <remarks>
    /// A real point is one if it lies above, or below, both neighbors by more than the tolerance. Runs have it if the highest, or lowest, month of the median between
    /// those neighbors is neither of the ends and lies near the real point.
    /// </remarks>
    internal static (int Turns, int Right) Count(IReadOnlyList<ComparedPoint> points, IReadOnlyList<(DateOnly Month, Spread Simulated)> months, double tolerance)
    {
        if (points.Count < LeastPoints)
        {
            return (0, 0);
        }

        (int turns, int right) = (0, 0);
        for (int i = 1; i < points.Count - 1; i++)
        {
            int sign = Sign(points[i - 1], points[i], points[i + 1], Math.Log(1 + tolerance));
            if (sign != 0)
            {
                turns++;
                right += Has(months, points[i - 1], points[i], points[i + 1], sign) ? 1 : 0;
            }
        }

        return (turns, right);
    }

    /// <summary>1 for a peak, -1 for a trough, 0 for neither.</summary>
    private static int Sign(ComparedPoint before, ComparedPoint point, ComparedPoint after, double least)
    {
        (double up, double down) = (point.LogReal - before.LogReal, point.LogReal - after.LogReal);
        return up > least && down > least ? 1 : up < -least && down < -least ? -1 : 0;
    }

    private static bool Has(IReadOnlyList<(DateOnly Month, Spread Simulated)> months, ComparedPoint before, ComparedPoint point, ComparedPoint after, int sign)
    {
        (int Month, double Value)[] path =
        [
            .. months.Where(month => double.IsFinite(month.Simulated.Median)).Select(month => (Month: Number(month.Month), Value: sign * month.Simulated.Median))
                .Where(month => month.Month >= Number(before.Real.Middle()) && month.Month <= Number(after.Real.Middle())),
        ];
        if (path.Length < 3)
        {
            return false;
        }

        (int at, double value) = path.MaxBy(month => month.Value);
        return value > path[0].Value && value > path[^1].Value && Math.Abs(at - Number(point.Real.Middle())) <= MostMonthsApart;
    }

    private static int Number(DateOnly date) => (12 * date.Year) + date.Month;
}
