using System.Text.Json.Nodes;

namespace MarketSim.Scenarios.Forms;

/// <summary>What a form needs to know of an input: its kind, what it means, what is allowed. All of it comes from the records in <c>MarketSim.Market.Inputs</c>.</summary>
public sealed record InputField
{
    /// <summary>Its key in files; empty for the scenario itself and for items of a list.</summary>
    public required string Name { get; init; }

    /// <summary>What may be entered.</summary>
    public required InputKind Kind { get; init; }

    /// <summary>What it means, from the record's documentation; empty if that says nothing.</summary>
    public required string Description { get; init; }

    /// <summary>Unit of a number; empty if it has none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What is allowed, in words.</summary>
    public string Allowed { get; init; } = "";

    /// <summary>Smallest number that is allowed.</summary>
    public double? Lowest { get; init; }

    /// <summary>Largest number that is allowed.</summary>
    public double? Highest { get; init; }

    /// <summary>Lowest and highest plausible value, where no source gives the value.</summary>
    public (double Low, double High)? Assumption { get; init; }

    /// <summary>Words that are allowed, with their meanings; empty if any text is.</summary>
    public IReadOnlyList<InputWord> Words { get; init; } = [];

    /// <summary>Path of the list whose items it names, such as <c>provinces</c>; null if it names none.</summary>
    public string? Names { get; init; }

    /// <summary>Whether it must be said.</summary>
    public bool Required { get; init; }

    /// <summary>Whether nothing (<c>null</c>) may be written.</summary>
    public bool Nullable { get; init; }

    /// <summary>What holds if it is not said; null if that is nothing, or if it must be said.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>Fewest and most items of a list.</summary>
    public (int Fewest, int Most)? Length { get; init; }

    /// <summary>Keys of a mapping.</summary>
    public IReadOnlyList<InputField> Keys { get; init; } = [];

    /// <summary>What a list holds.</summary>
    public InputField? Item { get; init; }

    /// <summary>The key that tells the items of a list of this apart; null if there is none.</summary>
    public string? Identity { get; init; }

    /// <summary>The key of a mapping; null if it has no such key.</summary>
    public InputField? Find(string key) => Keys.FirstOrDefault(field => field.Name == key);
}

/// <summary>What may be entered for an input.</summary>
public enum InputKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A mapping of further inputs.</summary>
    Record,

    /// <summary>A list.</summary>
    List,
}

/// <summary>A word that an input may be.</summary>
/// <param name="Id">The word.</param>
/// <param name="Meaning">What it stands for; empty if that is not said.</param>
public sealed record InputWord(string Id, string Meaning);
