namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Puts labels where they are wished for, but apart.</summary>
public static class LabelPlaces
{
    /// <summary>Places in the order of the wishes, each at least a height from the next, as near to the wishes as may be.</summary>
    /// <param name="wishes">Wished places of the labels' middles; any order.</param>
    /// <param name="height">Height of a label.</param>
    /// <param name="top">No label begins above.</param>
    /// <param name="bottom">No label ends below, unless they are too many for the room.</param>
    public static double[] Apart(IReadOnlyList<double> wishes, double height, double top, double bottom)
    {
        int[] order = [.. Enumerable.Range(0, wishes.Count).OrderBy(index => wishes[index])];
        var groups = new List<Group>();
        double low = top + (height / 2);
        foreach (int index in order)
        {
            double wish = double.IsFinite(wishes[index]) ? wishes[index] : low;
            groups.Add(Placed(new Group(1, wish, wish), height, low, bottom));
            while (groups.Count > 1 && groups[^1].First < groups[^2].Last(height))
            {
                (Group upper, Group lower) = (groups[^2], groups[^1]);
                groups.RemoveRange(groups.Count - 2, 2);
                int count = upper.Count + lower.Count;
                double middle = ((upper.Wish * upper.Count) + (lower.Wish * lower.Count)) / count;
                groups.Add(Placed(new Group(count, middle, 0), height, low, bottom));
            }
        }

        double[] places = new double[wishes.Count];
        int at = 0;
        foreach (Group group in groups)
        {
            for (int member = 0; member < group.Count; member++)
            {
                places[order[at++]] = group.First + (member * height);
            }
        }

        return places;
    }

    private static Group Placed(Group group, double height, double low, double bottom)
    {
        double length = (group.Count - 1) * height;
        double first = Math.Min(group.Wish - (length / 2), bottom - (height / 2) - length);
        return group with { First = Math.Max(first, low) };
    }

    /// <summary>Labels that touch.</summary>
    private readonly record struct Group(int Count, double Wish, double First)
    {
        public double Last(double height) => First + (Count * height);
    }
}
