namespace MarketSim.Studies.Planning;

/// <summary>Where the next level of the lever is run: beside the best one so far, in the middle of the wider gap. So levels gather where the welfare curve bends.</summary>
public static class Refinement
{
    private const int Digits = 4;

    /// <summary>The next level.</summary>
    /// <param name="levels">Levels that were run, above 0, in any order; at least 2, all different.</param>
    /// <param name="welfare">Welfare at each; "not a number" where it is not known.</param>
    public static double Next(IReadOnlyList<double> levels, IReadOnlyList<double> welfare)
    {
        int[] order = [.. Enumerable.Range(0, levels.Count).OrderBy(i => levels[i])];
        double[] at = [.. order.Select(i => Math.Log(levels[i]))];
        double[] value = [.. order.Select(i => double.IsFinite(welfare[i]) ? welfare[i] : double.NegativeInfinity)];
        int best = Array.IndexOf(value, value.Max());
        double below = best == 0 ? 0 : at[best] - at[best - 1];
        double above = best == at.Length - 1 ? 0 : at[best + 1] - at[best];
        double middle = above >= below ? at[best] + (above / 2) : at[best] - (below / 2);
        return Math.Round(Math.Exp(middle), Digits);
    }
}
