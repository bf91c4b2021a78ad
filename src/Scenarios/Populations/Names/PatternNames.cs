namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Makes names by a pattern: draws its words in order and puts them in their places.</summary>
internal sealed class PatternNames(NamePattern pattern, Places places)
{
    private static readonly string[] Schools = ["", "计算机学院", "人工智能学院", "物理学院", "生命科学学院", "大气科学学院", "自动化学院", "数学学院", "材料学院"];
    private readonly (NameVocabulary From, string[] List)[] _words = [.. pattern.Words.Select(word => (word.From, word.List.ToArray()))];
    private readonly NameTemplate _name = new(pattern.Name, pattern.Words);
    private readonly NameTemplate _owner = new(pattern.Owner.Length > 0 ? pattern.Owner : pattern.Name, pattern.Words);

    /// <summary>A name, and the name of the owner.</summary>
    public (string Name, string Owner) Next(int province, NameSource source)
    {
        string[] drawn = new string[_words.Length];
        for (int i = 0; i < drawn.Length; i++)
        {
            drawn[i] = Draw(_words[i], province, source);
        }

        return (_name.Fill(drawn), _owner.Fill(drawn));
    }

    private string Draw((NameVocabulary From, string[] List) word, int province, NameSource source) => word.From switch
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
