using System.Text.RegularExpressions;

namespace MarketSim.Scenarios.Overrides;

/// <summary>One step of a path: a key of a mapping, or an item of a list by number or by its own key.</summary>
internal readonly partial record struct PathStep(string Name, bool IsItem)
{
    /// <summary>Takes a path such as <c>demand.segments[sme].growth_per_year</c> apart; null if it is not one.</summary>
    public static PathStep[]? Parse(string path)
    {
        if (!WholePath.IsMatch(path))
        {
            return null;
        }

        return [.. Step.Matches(path).Select(match => match.Groups["item"].Success
            ? new PathStep(match.Groups["item"].Value.Trim(), true)
            : new PathStep(match.Groups["key"].Value, false))];
    }

    [GeneratedRegex(@"\A[^.\[\]=\s]+(\[[^\[\]]+\]|\.[^.\[\]=\s]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholePath { get; }

    [GeneratedRegex(@"\[(?<item>[^\[\]]+)\]|\.?(?<key>[^.\[\]]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Step { get; }
}
