using System.Text;

namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Writes the outline of lines and areas: short, and without anything that is not a number.</summary>
public static class PathText
{
    /// <summary>A line through points; it breaks where a point has no place.</summary>
    public static string Line(IEnumerable<PlotPoint> points)
    {
        var text = new StringBuilder();
        int run = 0;
        foreach (PlotPoint point in points)
        {
            if (!point.HasPlace)
            {
                CloseRun(text, run);
                run = 0;
                continue;
            }

            text.Append(run == 0 ? 'M' : run == 1 ? 'L' : ' ').Append(Number(point.X)).Append(' ').Append(Number(point.Y));
            run++;
        }

        CloseRun(text, run);
        return text.ToString();
    }

    /// <summary>The area between an upper and a lower line with the same places from left to right: the upper one first, the lower one back.</summary>
    public static string Area(IReadOnlyList<PlotPoint> upper, IReadOnlyList<PlotPoint> lower)
    {
        var text = new StringBuilder();
        int at = 0;
        while (at < upper.Count)
        {
            int from = at;
            while (at < upper.Count && upper[at].HasPlace && lower[at].HasPlace)
            {
                at++;
            }

            if (at > from)
            {
                text.Append(Line(upper.Skip(from).Take(at - from).Concat(lower.Skip(from).Take(at - from).Reverse()))).Append('Z');
            }

            at++;
        }

        return text.ToString();
    }

    /// <summary>A number with at most one decimal.</summary>
    public static string Number(double value)
    {
        string text = Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A point that stands alone is drawn as a dot, by a line of no length with a round end.</summary>
    private static void CloseRun(StringBuilder text, int run)
    {
        if (run == 1)
        {
            text.Append("h0");
        }
    }
}

/// <summary>A place on a drawing.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
public readonly record struct PlotPoint(double X, double Y)
{
    /// <summary>Whether it is anywhere.</summary>
    public bool HasPlace => double.IsFinite(X) && double.IsFinite(Y);
}
