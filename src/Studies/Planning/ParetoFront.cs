namespace MarketSim.Studies.Planning;

/// <summary>Options that no other option beats: better in one aim and at least as good in all.</summary>
public static class ParetoFront
{
    /// <summary>Numbers of the options on the front, in order.</summary>
    /// <param name="options">For each option its value in each aim, all to be as large as can be (take the negative of a cost); an option with a value that is
    /// not a number is on no front.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<double[]> options)
    {
        int[] whole = [.. Enumerable.Range(0, options.Count).Where(i => !options[i].Any(double.IsNaN))];
        return [.. whole.Where(i => !whole.Any(other => Beats(options[other], options[i])))];
    }

    /// <summary>Whether one option is better in one aim and at least as good in all.</summary>
    public static bool Beats(double[] one, double[] other)
    {
        bool better = false;
        for (int aim = 0; aim < one.Length; aim++)
        {
            if (one[aim] < other[aim])
            {
                return false;
            }

            better |= one[aim] > other[aim];
        }

        return better;
    }
}
