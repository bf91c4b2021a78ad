namespace MarketSim.Studies.Designs;

/// <summary>A grid: every level of every axis with every level of every other.</summary>
public static class FullFactorial
{
    /// <summary>How many points a grid has.</summary>
    /// <param name="levels">Levels of each axis, each at least 1.</param>
    /// <exception cref="OverflowException">More than a long integer holds.</exception>
    public static long Count(IReadOnlyList<int> levels)
    {
        long count = 1;
        foreach (int level in levels)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(level, 1, nameof(levels));
            count = checked(count * level);
        }

        return count;
    }

    /// <summary>The points as numbers of levels, from 0; the last axis turns fastest.</summary>
    /// <param name="levels">Levels of each axis, each at least 1.</param>
    public static int[][] Levels(IReadOnlyList<int> levels)
    {
        var points = new int[checked((int)Count(levels))][];
        var current = new int[levels.Count];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = [.. current];
            for (int axis = levels.Count - 1; axis >= 0 && ++current[axis] == levels[axis]; axis--)
            {
                current[axis] = 0;
            }
        }

        return points;
    }
}
