namespace MarketSim.Scenarios.Validation;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class NearestName
{
    private const int LongestTried = 100;

    /// <summary><c>, did you mean 'name'?</c>, or nothing if no name is near.</summary>
    public static string Hint(string written, IEnumerable<string> names) => Of(written, names) is { } name ? $", did you mean '{name}'?" : "";

    /// <summary>The nearest name by edits (a swap of neighbours is one), whatever the case; null if all are far.</summary>
    public static string? Of(string written, IEnumerable<string> names)
    {
        if (written.Length > LongestTried)
        {
            return null;
        }

        int farthest = Math.Max(1, (written.Length / 3) + 1);
        return names
            .Select(name => (Name: name, Edits: Edits(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Edits <= farthest && candidate.Edits < candidate.Name.Length)
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Edit distance in which swapping two neighbours is one edit (optimal string alignment).</summary>
    public static int Edits(string from, string to)
    {
        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                edits[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1)),
                };
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[from.Length, to.Length];
    }
}
