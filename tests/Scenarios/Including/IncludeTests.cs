using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Scenarios.Writing;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Including;

/// <summary>A scenario that includes another changes it, and errors point into the file that has them.</summary>
public sealed class IncludeTests
{
    private readonly TemporaryFolder _folder = new();

    [SetUp]
    public void CopySmallScenario() => File.Copy(SmallScenario.File, _folder.PathOf("tiny.yaml"), overwrite: true);

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Mappings_merge_and_lists_of_named_items_merge_by_name()
    {
        LoadResult result = Load(
            """
            include: tiny.yaml
            name: greener
            centers:
              build_ahead: {ratio: 1.6}
              leasing: {fill_memory_days: 60}
            provinces:
              - id: Ningxia
                power_price_cny_per_kwh: 0.3
              - {id: Guizhou, name_zh: 贵州, capital_zh: 贵阳市, latitude: 26.6, longitude: 106.7, gdp_yi: 20913.3, power_price_cny_per_kwh: 0.48, project_weight: 1}
            policy:
              - {date: 2023-09-01, kind: approval_gate, amount: 0.4}
            """);

        Assert.That(result.Diagnostics, Is.Empty);
        Scenario scenario = result.Scenario!;
        Assert.Multiple(() =>
        {
            Assert.That(scenario.Name, Is.EqualTo("greener"));
            Assert.That(scenario.Centers.BuildAhead.Ratio, Is.EqualTo(1.6));
            Assert.That(scenario.Centers.Leasing, Is.EqualTo(new LeasingInputs { FillMemoryDays = 60 }), "a part that the included file leaves out");
            Assert.That(scenario.Centers.BuildAhead.Forecast, Is.EqualTo(ForecastMethod.Smoothed), "what is not changed stays");
            Assert.That(scenario.Provinces.Select(province => province.Id), Is.EqualTo(new[] { "Beijing", "Guangdong", "InnerMongolia", "Ningxia", "Guizhou" }));
            Assert.That(scenario.Provinces[3].PowerPriceCnyPerKwh, Is.EqualTo(0.3));
            Assert.That(scenario.Provinces[3].GdpYi, Is.EqualTo(5315));
            Assert.That(scenario.Policy.Single().Kind, Is.EqualTo(ApprovalGate.Name), "a list without names is replaced");
        });
    }

    [Test]
    public void A_file_that_only_includes_another_is_that_scenario() =>
        Assert.That(ScenarioHash.Of(Load("include: tiny.yaml\n").Scenario!), Is.EqualTo(ScenarioHash.Of(SmallScenario.Load())));

    [Test]
    public void An_error_points_into_the_file_that_has_it()
    {
        _folder.Write("tiny.yaml", File.ReadAllText(SmallScenario.File).Replace("  buyers: 60", "  buyers: -1", StringComparison.Ordinal));

        IReadOnlyList<Diagnostic> found = Load("include: tiny.yaml\nseed: soon\n").Diagnostics;

        Assert.That(
            found.Select(one => (Path.GetFileName(one.File), one.Line, one.Column, one.Path)),
            Is.EqualTo(new[] { ("change.yaml", 2, 7, "seed"), ("tiny.yaml", 261, 11, "demand.buyers") }));
    }

    [Test]
    public void An_item_that_a_change_names_twice_is_a_duplicate()
    {
        IReadOnlyList<Diagnostic> found = Load("include: tiny.yaml\nsupply:\n  tiers:\n    - &t {tier: trader, count: 1, allocation_weight: 1, card_models_carried: 1, lead_days: 1, cost_markup: 0}\n    - *t\n").Diagnostics;

        Assert.That(found.Select(one => (one.Line, one.Path)), Is.EqualTo(new[] { (4, "supply.tiers[3].tier") }));
        Assert.That(found[0].Message, Does.StartWith("'trader' is in the list twice"));
    }

    [Test]
    public void A_file_that_is_not_there_is_found_where_it_is_named() =>
        AssertRefused(Load("name: x\ninclude: none.yaml\n"), "change.yaml", 2, 10, "there is no file 'none.yaml'");

    [Test]
    public void What_is_no_path_is_refused() => AssertRefused(Load("include: [tiny.yaml]\n"), "change.yaml", 1, 10, "a list is the wrong type");

    [Test]
    public void A_file_that_includes_itself_is_refused() =>
        AssertRefused(Load("include: ./change.yaml\n"), "change.yaml", 1, 10, "the file includes itself by way of './change.yaml'");

    [Test]
    public void A_circle_is_refused()
    {
        _folder.Write("a.yaml", "include: b.yaml\n");
        _folder.Write("b.yaml", "seed: 1\ninclude: a.yaml\n");

        AssertRefused(ScenarioLoader.Load(_folder.PathOf("a.yaml")), "b.yaml", 2, 10, "the file includes itself by way of 'a.yaml'");
    }

    [Test]
    public void A_chain_may_have_eight_links_and_no_more()
    {
        _folder.Write("c0.yaml", "include: tiny.yaml\n");
        for (int i = 1; i <= 8; i++)
        {
            _folder.Write($"c{i}.yaml", $"include: c{i - 1}.yaml\n");
        }

        Assert.That(ScenarioLoader.Load(_folder.PathOf("c7.yaml")).Diagnostics, Is.Empty);
        AssertRefused(ScenarioLoader.Load(_folder.PathOf("c8.yaml")), "c0.yaml", 1, 10, "the chain of includes is too long");
    }

    [Test]
    public void A_broken_file_further_down_is_the_only_thing_told()
    {
        _folder.Write("tiny.yaml", "name: [\n");

        AssertRefused(Load("include: tiny.yaml\n"), "tiny.yaml", 2, 1, "not YAML");
    }

    private LoadResult Load(string text) => ScenarioLoader.Load(_folder.Write("change.yaml", text));

    private static void AssertRefused(LoadResult result, string file, int line, int column, string message)
    {
        Diagnostic found = result.Diagnostics.Single();
        Assert.That((Path.GetFileName(found.File), found.Line, found.Column), Is.EqualTo((file, line, column)));
        Assert.That(found.Message, Does.StartWith(message));
    }
}
