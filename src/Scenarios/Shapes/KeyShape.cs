using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace MarketSim.Scenarios.Shapes;

/// <summary>One key of a mapping, as a property and its attributes say: the only place where limits are written down is the record itself.</summary>
internal sealed record KeyShape(string Name, ValueShape Value)
{
    /// <summary>The property's name in code.</summary>
    public required string Property { get; init; }

    /// <summary>Whether the key must be written.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether nothing may be written as value.</summary>
    public required bool Nullable { get; init; }

    /// <summary>Whether the value tells the items of a list apart.</summary>
    public required bool IsKey { get; init; }

    /// <summary>Smallest and largest number.</summary>
    public (double Lowest, double Highest)? Range { get; init; }

    /// <summary>Lowest and highest plausible value, where no source gives the value.</summary>
    public (double Low, double High)? Assumption { get; init; }

    /// <summary>Fewest and most items.</summary>
    public (int Fewest, int Most)? Length { get; init; }

    /// <summary>Pattern that the whole text must match.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Type of the items that the value names.</summary>
    public Type? Target { get; init; }

    /// <summary>What is allowed, in words for a message.</summary>
    public string Allowed => (Value, Range, Length, Target) switch
    {
        (NumberShape number, { } range, _, _) => Invariant($"{number.Noun} from {range.Lowest} to {range.Highest}"),
        (ListShape, _, { } length, _) when length.Fewest == length.Most => Invariant($"a list of {length.Most} items"),
        (ListShape, _, { } length, _) => Invariant($"a list of {length.Fewest} to {length.Most} items"),
        _ when Pattern is not null => $"text that matches {PatternText}",
        (TextShape, _, _, { } target) => $"the name of one of the scenario's {target.Name} items",
        _ => Value.Allowed,
    };

    /// <summary>The pattern as the record has it.</summary>
    public string? PatternText { get; init; }

    /// <summary>Makes a pattern that matches whole texts only.</summary>
    /// <remarks>The patterns are our own, and none can go back far: the engine that never goes back takes longer to start than all of them to match.</remarks>
    public static Regex Whole(RegularExpressionAttribute pattern) =>
        new($@"\A(?:{pattern.Pattern})\z", RegexOptions.CultureInvariant);
}

/// <summary>Items of a list that are told apart by one of their keys.</summary>
internal static class KeyedItems
{
    /// <summary>The scalar that tells an item apart; null if the item has none.</summary>
    public static ScalarNode? KeyOf(SourceNode item, KeyShape identity) => (item as MappingNode)?.Find(identity.Name)?.Value as ScalarNode;
}
