namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Leaves out points that nobody can see: of many in a column of pixels, the first, the lowest, the highest and the last stay.</summary>
public static class Thinning
{
    /// <summary>Not many more points than are wanted; all of them if they are not more.</summary>
    /// <param name="points">The points.</param>
    /// <param name="most">About how many may stay, at least 8.</param>
    public static IReadOnlyList<ChartPoint> Of(IReadOnlyList<ChartPoint> points, int most)
    {
        if (points.Count <= most)
        {
            return points;
        }

        int size = (int)Math.Ceiling(points.Count / (most / 4.0));
        var kept = new List<ChartPoint>(most + 4);
        for (int from = 0; from < points.Count; from += size)
        {
            int to = Math.Min(from + size, points.Count);
            (int low, int high, int gap) = (from, from, -1);
            for (int index = from; index < to; index++)
            {
                double value = points[index].Value;
                low = value < points[low].Value || double.IsNaN(points[low].Value) ? index : low;
                high = value > points[high].Value || double.IsNaN(points[high].Value) ? index : high;
                gap = double.IsFinite(value) ? gap : index;
            }

            kept.AddRange(new[] { from, low, high, gap, to - 1 }.Where(index => index >= 0).Distinct().Order().Select(index => points[index]));
        }

        return kept;
    }
}
