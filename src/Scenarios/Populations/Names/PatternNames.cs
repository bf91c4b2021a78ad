using System.Text.RegularExpressions;
using Bogus;
using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;

namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Makes names by a pattern: draws its words in order and puts them in their places.</summary>
internal sealed class PatternNames(NamePattern pattern, Places places)
{
    private static readonly string[] Schools = ["", "计算机学院", "人工智能学院", "物理学院", "生命科学学院", "大气科学学院", "自动化学院", "数学学院", "材料学院"];
    private readonly (NameVocabulary From, string[] List)[] _words = [.. pattern.Words.Select(word => (word.From, word.List.ToArray()))];
    private readonly NameTemplate _name = new(pattern.Name, pattern.Words);
    private readonly NameTemplate _owner = new(pattern.Owner.Length > 0 ? pattern.Owner : pattern.Name, pattern.Words);

    /// <summary>A name, and the name of the owner.</summary>
    public (string Name, string Owner) Next(Index<Province> province, NameSource source)
    {
        string[] drawn = new string[_words.Length];
        for (int i = 0; i < drawn.Length; i++)
        {
            drawn[i] = Draw(_words[i], province, source);
        }

        return (_name.Fill(drawn), _owner.Fill(drawn));
    }

    private string Draw((NameVocabulary From, string[] List) word, Index<Province> province, NameSource source) => word.From switch
    {
        NameVocabulary.List => source.Pick(word.List),
        NameVocabulary.Trade => source.Pick(TradeNames.All),
        NameVocabulary.Province => places.Province(province),
        NameVocabulary.City => places.Firm(province, source),
        NameVocabulary.Seat => places.Seat(province, source),
        NameVocabulary.Site => places.Site(province, source),
        NameVocabulary.University => UniversityNames.Next(places, province, source),
        NameVocabulary.School => School(UniversityNames.Next(places, province, source), source),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word.From, "not a vocabulary"),
    };

    /// <summary>Universities have schools, institutes have none.</summary>
    private static string School(string university, NameSource source) =>
        university.EndsWith("大学", StringComparison.Ordinal) ? university + source.Pick(Schools) : university;
}

/// <summary>A text with places for words in braces, such as <c>{site}{trade}智算中心</c>.</summary>
internal sealed partial class NameTemplate
{
    private readonly string[] _fixed;
    private readonly int[] _words;

    /// <summary>Reads a template; every place must be one of the words.</summary>
    public NameTemplate(string template, IReadOnlyList<NameWord> words)
    {
        _fixed = Place().Split(template).Where((_, i) => i % 2 == 0).ToArray();
        _words = [.. PlacesOf(template).Select(place => words.Select(word => word.Word).ToList().IndexOf(place))];
    }

    /// <summary>The words that a template has places for.</summary>
    public static IEnumerable<string> PlacesOf(string template) => Place().Matches(template).Select(match => match.Groups[1].Value);

    /// <summary>The text with words in their places.</summary>
    public string Fill(ReadOnlySpan<string> words)
    {
        string text = _fixed[0];
        for (int i = 0; i < _words.Length; i++)
        {
            text += words[_words[i]] + _fixed[i + 1];
        }

        return text;
    }

    [GeneratedRegex("\\{([a-z][a-z0-9_]*)\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

/// <summary>The chance that one agent's name is made by: Bogus, seeded from the agent's own stream.</summary>
internal readonly struct NameSource
{
    private readonly Randomizer _randomizer;

    /// <summary>Takes one number from the agent's stream as seed, however long the name becomes.</summary>
    public NameSource(ref RandomStream stream) => _randomizer = new Randomizer(stream.NextIndex(int.MaxValue));

    /// <summary>Picks one of some words.</summary>
    public string Pick(string[] words) => _randomizer.ArrayElement(words);

    /// <summary>True with the given probability.</summary>
    public bool Chance(float probability) => _randomizer.Bool(probability);
}
