namespace MarketSim.Simulator.Runs;

/// <summary>Consecutive seeds.</summary>
internal static class Seeds
{
    /// <summary>So many seeds from one on.</summary>
    /// <exception cref="BadInputException">There are not as many.</exception>
    public static ulong[] From(ulong first, int count)
    {
        if (first > ulong.MaxValue - (ulong)(count - 1))
        {
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"--replicates {count}: there are not as many seeds from {first} on; take a smaller --seed"));
        }

        return [.. Enumerable.Range(0, count).Select(index => first + (ulong)index)];
    }
}
