using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MarketSim.Workbench.Drafts;

/// <summary>Changes of the same value in many items of a list, which a table shows in one line.</summary>
/// <param name="Path">Path of the values, <c>[*]</c> for the items; of a single change its own path.</param>
/// <param name="Changes">The changes.</param>
public sealed partial record ChangeGroup(string Path, IReadOnlyList<TreeChange> Changes)
{
    /// <summary>Changes that are put together from this many on.</summary>
    public const int Fewest = 6;

    /// <summary>The factor that all changes have in common, to a thousandth; null if there is none.</summary>
    public double? Factor
    {
        get
        {
            double?[] factors = [.. Changes.Select(change => Number(change.After) / Number(change.Before))];
            return factors.All(factor => factor is { } one && factors[0] is { } first && Math.Abs(one - first) <= 0.002 * Math.Abs(first)) ? Math.Round(factors[0]!.Value, 3) : null;
        }
    }

    /// <summary>Puts changes together.</summary>
    public static IReadOnlyList<ChangeGroup> Of(IReadOnlyList<TreeChange> changes) =>
    [
        .. changes.GroupBy(change => Item().Replace(change.Path, "[*]"), StringComparer.Ordinal)
            .SelectMany(group => group.Count() >= Fewest ? [new ChangeGroup(group.Key, [.. group])] : group.Select(change => new ChangeGroup(change.Path, [change]))),
    ];

    private static double? Number(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number && node.GetValue<double>() is var value and not 0 ? value : null;

    [GeneratedRegex(@"\[[^\]]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
