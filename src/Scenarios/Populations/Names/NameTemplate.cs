using System.Text.RegularExpressions;

namespace MarketSim.Scenarios.Populations.Names;

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
