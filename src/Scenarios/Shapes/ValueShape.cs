using MarketSim.Market.Policies;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.Shapes;

/// <summary>What a value of a scenario must look like, as the type of a property says.</summary>
internal abstract record ValueShape
{
    /// <summary>What is allowed, in words for a message.</summary>
    public abstract string Allowed { get; }
}

/// <summary>Any text.</summary>
internal sealed record TextShape : ValueShape
{
    public override string Allowed => "text (in quotes if it looks like a number)";
}

/// <summary>Anything: what a study gives to a path is held against that path's own shape.</summary>
internal sealed record AnyShape : ValueShape
{
    public override string Allowed => "a value";
}

/// <summary>True or false.</summary>
internal sealed record FlagShape : ValueShape
{
    public override string Allowed => "true or false";
}

/// <summary>A calendar date.</summary>
internal sealed record DateShape : ValueShape
{
    public const string Format = "yyyy-MM-dd";

    public override string Allowed => $"a date as {Format}";

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
}

/// <summary>A number; a whole one must lie within what its type holds.</summary>
internal sealed record NumberShape(bool Whole, decimal Lowest, decimal Highest) : ValueShape
{
    public static NumberShape Real { get; } = new(false, 0, 0);

    public static NumberShape Int { get; } = new(true, int.MinValue, int.MaxValue);

    public static NumberShape ULong { get; } = new(true, ulong.MinValue, ulong.MaxValue);

    /// <summary>The kind of number, for a message that gives its limits too.</summary>
    public string Noun => Whole ? "a whole number" : "a number";

    public override string Allowed => Whole ? Invariant($"{Noun} from {Lowest} to {Highest}") : Noun;
}

/// <summary>One of a few names.</summary>
internal abstract record ChoiceShape : ValueShape
{
    public abstract IReadOnlyList<string> Names { get; }

    public override string Allowed => "one of " + string.Join(", ", Names);

    /// <summary>What is wrong with a name; null if it is one of them.</summary>
    public string? Refusal(string name) => Names.Contains(name) ? null : $"'{name}' is not one of the names{NearestName.Hint(name, Names)}";
}

/// <summary>One of the names of an enumeration, in snake case.</summary>
internal sealed record EnumShape(Type Type) : ChoiceShape
{
    public override IReadOnlyList<string> Names { get; } = [.. Enum.GetNames(Type).Select(RecordShape.NameOf)];
}

/// <summary>The name of a kind of policy.</summary>
internal sealed record PolicyNameShape : ChoiceShape
{
    public override IReadOnlyList<string> Names => [.. PolicyKinds.All.Select(kind => kind.Id)];
}

/// <summary>A list.</summary>
internal sealed record ListShape(ValueShape Item) : ValueShape
{
    public override string Allowed => "a list";

    /// <summary>The key that tells the items apart, if they have one.</summary>
    public KeyShape? ItemKey => (Item as RecordShape)?.Identity;
}
