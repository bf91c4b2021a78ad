namespace MarketSim.Simulator.Studies.Comparisons;

/// <summary>A list of seeds on the command line: <c>1-20</c>, <c>3,5,8</c>, <c>1-4,100</c>.</summary>
internal static class SeedList
{
    private const string Allowed = "whole numbers and ranges of them, such as 1-20 or 3,5,8";
    private const int Most = 100_000;

    /// <summary>The seeds of a list.</summary>
    /// <param name="text">The list.</param>
    /// <param name="replicates">The required number of seeds; null for any.</param>
    /// <exception cref="BadInputException">It is not a list of seeds, repeats one, or has the wrong number.</exception>
    public static IReadOnlyList<ulong> Parse(string text, int? replicates)
    {
        var seeds = new List<ulong>();
        foreach (string part in text.Split(','))
        {
            string[] ends = part.Trim().Split('-');
            if (ends.Length > 2 || !TryRead(ends[0], out ulong first) || !TryRead(ends[^1], out ulong last))
            {
                throw new BadInputException($"--seeds: '{part}' is no seed; allowed: {Allowed}");
            }

            if (last < first)
            {
                throw new BadInputException($"--seeds: the range '{part}' is reversed; allowed: {Allowed}");
            }

            if (last - first >= Most)
            {
                throw new BadInputException(Invariant($"--seeds: the range '{part}' has more than {Most} seeds; allowed: {Allowed}"));
            }

            seeds.AddRange(Enumerable.Range(0, (int)(last - first) + 1).Select(index => first + (ulong)index));
        }

        ulong[] twice = [.. seeds.GroupBy(seed => seed).Where(same => same.Count() > 1).Select(same => same.Key)];
        if (twice.Length > 0)
        {
            throw new BadInputException($"--seeds: {string.Join(", ", twice)} more than once; allowed: each seed once");
        }

        return replicates is { } wanted && wanted != seeds.Count
            ? throw new BadInputException(Invariant($"--seeds: {seeds.Count} seeds are given, but --replicates asks for {wanted}; allowed: {wanted} seeds, or one of the two options"))
            : seeds;
    }

    private static bool TryRead(string text, out ulong seed) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
}
