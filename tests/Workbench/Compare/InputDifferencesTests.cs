using System.Text.Json.Nodes;
using MarketSim.Workbench.Compare;

namespace MarketSim.Workbench.Tests.Compare;

public sealed class InputDifferencesTests
{
    [Test]
    public void Only_what_differs_is_listed_by_its_path()
    {
        IReadOnlyList<InputDifference> found = Of(
            """{"name":"a","seed":1,"centers":{"ratio":1.3,"kinds":[1,2]},"provinces":[{"id":"Beijing","power":0.5},{"id":"Guizhou","power":0.3}]}""",
            """{"name":"b","seed":1,"centers":{"ratio":2,"kinds":[1,2,3]},"provinces":[{"id":"Guizhou","power":0.35}]}""");
        Assert.That(found.Select(input => $"{input.Path}: {string.Join(" | ", input.Values)}"), Is.EqualTo(
        [
            "centers.ratio: 1.3 | 2",
            "centers.kinds: [1,2] | [1,2,3]",
            "provinces[Beijing].id: Beijing | ",
            "provinces[Beijing].power: 0.5 | ",
            "provinces[Guizhou].power: 0.3 | 0.35",
        ]));
    }

    [Test]
    public void Items_without_names_of_their_own_are_told_apart_by_their_place() => Assert.That(
        Of("""{"policy":[{"kind":"tax","amount":1},{"kind":"tax","amount":2}]}""", """{"policy":[{"kind":"tax","amount":1},{"kind":"tax","amount":3}]}""").Single().Path,
        Is.EqualTo("policy[1].amount"));

    [Test]
    public void Scenarios_that_are_alike_but_for_their_names_do_not_differ() =>
        Assert.That(Of("""{"name":"a","title":"A","x":1}""", """{"name":"b","title":"B","x":1}"""), Is.Empty);

    [TestCase("1-8", true)]
    [TestCase("3, 5, 8", true)]
    [TestCase("1", false)]
    [TestCase("8-1", false)]
    [TestCase("1-2000", false)]
    [TestCase("1-8; rm", false)]
    [TestCase("", false)]
    [TestCase("--out", false)]
    public void Seeds_are_numbers_and_ranges(string seeds, bool isFine) => Assert.That(SeedWords.Wrong(seeds) is null, Is.EqualTo(isFine));

    private static IReadOnlyList<InputDifference> Of(params string[] scenarios) => InputDifferences.Of([.. scenarios.Select(json => JsonNode.Parse(json))]);
}
