namespace MarketSim.Scenarios.Tests.Validation;

/// <summary>Patterns of names: every place has a word, every word has something to draw from.</summary>
public sealed class NamePatternTests
{
    [TestCase("name: \"{place}{kind}\"", "name: ¦\"{place}{sort}\"", "centers.owners[2].names.name", "no word 'sort' is drawn", "place, kind, field", TestName = "Place without a word")]
    [TestCase("{word: school, from: school}", "¦{word: school}", "demand.segments[1].names.words[0].list", "there is no word to draw", "a list of at least one word", TestName = "Word without a list")]
    [TestCase("{word: school, from: school}", "{word: school, from: school, list: ¦[a]}", "demand.segments[1].names.words[0].list", "has no effect on school", "leave it out", TestName = "List that nobody draws from")]
    public void A_broken_pattern_is_found_where_it_was_broken(string sound, string broken, string path, string message, string allowed) =>
        new BrokenScenario((sound, broken)).AssertFound(path, message, allowed);
}
