using System.Text;
using CsCheck;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Yaml;

/// <summary>Text that is not YAML, or YAML that asks for more than a scenario needs.</summary>
public sealed class YamlErrorTests
{
    [TestCase("name: [a, b\ntitle: x\n", 2, 1, "not YAML: the text makes no sense up to here")]
    [TestCase("name: tiny\ntitle\nseed: 1\n", 2, 1, "not YAML: ")]
    [TestCase("? : ? ~", 2, 1, "not YAML: there is no value here")]
    [TestCase("name: tiny\n  title: x\n", 2, 8, "not YAML: ")]
    [TestCase("name: \"tiny\n", 1, 7, "not YAML: ")]
    [TestCase("name: tiny\n\ttitle: x\n", 2, 1, "not YAML: ")]
    [TestCase("name: @tiny\n", 1, 7, "not YAML: ")]
    [TestCase("name: tiny\n---\nname: again\n", 2, 1, "a second document begins here")]
    [TestCase("name: !!str tiny\n", 1, 7, "the tag tag:yaml.org,2002:str has no meaning here")]
    [TestCase("? [a, b]\n: c\n", 1, 3, "a list or mapping stands where a key should")]
    [TestCase("name: *tiny\n", 1, 7, "the alias *tiny has no anchor before it")]
    [TestCase("name: &tiny [*tiny]\n", 1, 14, "the alias *tiny stands inside its own anchor")]
    public void What_is_no_tree_of_values_is_refused_where_it_goes_wrong(string text, int line, int column, string message)
    {
        Diagnostic found = Diagnose(text).Single();

        Assert.That(found.Message, Does.StartWith(message));
        Assert.That((found.Line, found.Column), Is.EqualTo((line, column)));
    }

    [Test]
    public void An_alias_stands_for_the_value_of_its_anchor()
    {
        using var folder = new TemporaryFolder();
        string text = new BrokenScenario(
            ("cards: [{card: Ascend910B, weight: 1}]", "cards: &domestic [{card: Ascend910B, weight: 1}]"),
            ("cards: [{card: RTX4090, weight: 2}, {card: A800, weight: 1}]", "cards: [{card: Ascend910B, weight: 2}]"),
            ("domains: [{cards: 8, weight: 1}]\n      rent_policies: [{policy: fixed_list, weight: 1}]", "domains: &eight [{cards: 8, weight: 1}]\n      rent_policies: [{policy: fixed_list, weight: 1}]"),
            ("domains: [{cards: 8, weight: 1}]\n      rent_policies: [{policy: profit_seeking, weight: 1}, ", "domains: *eight\n      rent_policies: [{policy: profit_seeking, weight: 1}, ")).Text;

        LoadResult result = ScenarioLoader.Load(folder.Write("aliases.yaml", text));

        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(result.Scenario!.Centers.Owners[2].Domains.Single().Cards, Is.EqualTo(8));
    }

    [Test]
    public void An_error_in_an_anchor_is_told_once_however_often_it_is_repeated()
    {
        var scenario = new BrokenScenario(
            ("domains: [{cards: 8, weight: 1}]\n      rent_policies: [{policy: fixed_list, weight: 1}]", "domains: &eight [{cards: ¦eight, weight: 1}]\n      rent_policies: [{policy: fixed_list, weight: 1}]"),
            ("domains: [{cards: 8, weight: 1}]\n      rent_policies: [{policy: profit_seeking, weight: 1}, ", "domains: *eight\n      rent_policies: [{policy: profit_seeking, weight: 1}, "));

        scenario.AssertFound("centers.owners[1].domains[0].cards", "the text 'eight' is the wrong type", "a whole number");
    }

    [Test]
    public void An_alias_bomb_is_refused_before_it_goes_off()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i <= 30; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Diagnostic found = Diagnose(bomb.ToString()).Single();

        Assert.That(found.Message, Is.EqualTo("with its aliases written out the file has too many values"));
        Assert.That(found.Line, Is.EqualTo(6));
        Assert.That(found.Allowed, Is.EqualTo("at most 1,000,000 values"));
    }

    [Test]
    public void Nesting_by_aliases_counts_as_nesting()
    {
        var deep = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 100; i++)
        {
            deep.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}]\n");
        }

        Assert.That(Diagnose(deep.ToString()).Single().Message, Is.EqualTo("lists and mappings are nested too deep"));
    }

    [TestCase("[")]
    [TestCase("{a: ")]
    [TestCase("- ")]
    public void Deep_nesting_is_refused(string level)
    {
        string text = "a:\n " + string.Concat(Enumerable.Repeat(level, 100_000));

        Assert.That(Diagnose(text).Single().Message, Is.EqualTo("lists and mappings are nested too deep"));
    }

    [Test]
    public void Bytes_at_random_give_diagnostics_and_never_an_exception()
    {
        using var folder = new TemporaryFolder();
        Gen.Byte.Array[0, 200].Sample(
            bytes => ScenarioLoader.Load(folder.Write("random.yaml", bytes)) is { Scenario: null, Diagnostics.Count: > 0 }, iter: 500, threads: 1);
    }

    [Test]
    public void Yaml_at_random_gives_diagnostics_and_never_an_exception()
    {
        using var folder = new TemporaryFolder();
        string[] tokens =
        [
            "name", "cards", ": ", ":\n", "\n", "\n  ", "\n- ", "[", "]", "{", "}", ", ", "&a ", "*a", "!t ", "'", "\"", "|\n", ">-\n", "? ", "# ", "---\n", "...\n",
            "%YAML 1.2\n", "<<", "0.1", "1e400", "~", "\t", "@", "include: ", "\\x", "中", "policy", "-",
        ];
        Gen.Int[0, tokens.Length - 1].Select(index => tokens[index]).Array[0, 40].Select(string.Concat).Sample(
            text => ScenarioLoader.Load(folder.Write("random.yaml", text)) is { Scenario: null, Diagnostics.Count: > 0 }, iter: 2000, threads: 1);
    }

    [Test]
    public void A_scenario_with_any_piece_cut_out_loads_or_gives_diagnostics()
    {
        using var folder = new TemporaryFolder();
        string text = File.ReadAllText(SmallScenario.File);
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[1, 400]).Sample(
            (start, length) =>
            {
                LoadResult result = ScenarioLoader.Load(folder.Write("cut.yaml", text.Remove(start, Math.Min(length, text.Length - start))));
                return result.Scenario is null == result.Diagnostics.Count > 0;
            },
            iter: 200,
            threads: 1);
    }

    private static IReadOnlyList<Diagnostic> Diagnose(string text)
    {
        using var folder = new TemporaryFolder();
        return ScenarioLoader.Load(folder.Write("broken.yaml", text)).Diagnostics;
    }
}
