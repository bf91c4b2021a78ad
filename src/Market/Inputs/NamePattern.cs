using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How synthetic names are made: words are drawn in the order given, then put in the places that a pattern leaves for them.</summary>
public sealed record NamePattern
{
    /// <summary>The words to draw, in this order.</summary>
    [Length(0, 20)]
    public IReadOnlyList<NameWord> Words { get; init; } = [];

    /// <summary>The agent's name, such as <c>{site}{trade}智算中心</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The owner's name, such as <c>{trade}集团</c>; the agent's own when empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Centers of a type of owner that has no pattern of its own.</summary>
    public static NamePattern OfCenters { get; } = new()
    {
        Words = [Drawn("trade", NameVocabulary.Trade), Drawn("site", NameVocabulary.Site), Drawn("city", NameVocabulary.City)],
        Name = "{site}{trade}智算中心",
        Owner = "{city}{trade}有限公司",
    };

    /// <summary>Buyers of a segment that has no pattern of its own.</summary>
    public static NamePattern OfBuyers { get; } = new()
    {
        Words = [Drawn("city", NameVocabulary.City), Drawn("trade", NameVocabulary.Trade)],
        Name = "{city}{trade}有限公司",
    };

    private static NameWord Drawn(string word, NameVocabulary from) => new() { Word = word, From = from };
}

/// <summary>One word of a name.</summary>
public sealed record NameWord
{
    /// <summary>What patterns call it.</summary>
    [RegularExpression("[a-z][a-z0-9_]{0,30}")]
    public required string Word { get; init; }

    /// <summary>The vocabulary that it is drawn from.</summary>
    public NameVocabulary From { get; init; } = NameVocabulary.List;

    /// <summary>The vocabulary itself, for <c>list</c>; each word is as likely as any other.</summary>
    [Length(0, 1000)]
    public IReadOnlyList<string> List { get; init; } = [];
}

/// <summary>Vocabularies of names.</summary>
public enum NameVocabulary
{
    /// <summary>The words that are listed.</summary>
    List,

    /// <summary>Trade names (字号) of two characters.</summary>
    Trade,

    /// <summary>The province's name.</summary>
    Province,

    /// <summary>A city of the province where firms are, or the province itself.</summary>
    City,

    /// <summary>A city of the province with a government of its own.</summary>
    Seat,

    /// <summary>A place in the province where centers are built.</summary>
    Site,

    /// <summary>A university or institute of the province.</summary>
    University,

    /// <summary>A university of the province or one of its schools, or an institute.</summary>
    School,
}
