using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Overrides;

/// <summary>What the command line sets, and how it is refused.</summary>
public sealed class OverrideTests
{
    [Test]
    public void Values_are_set_by_key_by_number_and_by_name()
    {
        Scenario scenario = SmallScenario.Load(
            "centers.build_ahead.ratio=1.4",
            "demand.segments[sme].growth_per_year=0.5",
            "provinces[Ningxia].power_price_cny_per_kwh = 0.4",
            "supply.shipments[1].units=1e3",
            "supply.seasonality[11]=2",
            "centers.build_ahead.damping=0.25",
            "title=\"A = b\"",
            "policy=[{date: 2023-09-01, kind: approval_gate, amount: 0.4}]");

        Assert.Multiple(() =>
        {
            Assert.That(scenario.Centers.BuildAhead.Ratio, Is.EqualTo(1.4));
            Assert.That(scenario.Demand.Segments[0].GrowthPerYear, Is.EqualTo(0.5));
            Assert.That(scenario.Provinces[3].PowerPriceCnyPerKwh, Is.EqualTo(0.4));
            Assert.That(scenario.Supply.Shipments[1].Units, Is.EqualTo(1000));
            Assert.That(scenario.Supply.Seasonality[11], Is.EqualTo(2));
            Assert.That(scenario.Centers.BuildAhead.Damping, Is.EqualTo(0.25), "a key that the file leaves out");
            Assert.That(scenario.Title, Is.EqualTo("A = b"));
            Assert.That(scenario.Policy.Single().Kind, Is.EqualTo(ApprovalGate.Name));
        });
    }

    [Test]
    public void Keys_of_a_part_that_the_file_leaves_out_are_set_too()
    {
        Scenario scenario = SmallScenario.Load("centers.card_choice.price_elasticity=3", "supply.pricing.bounds.deepest_cut_share=0.5", "measures={idle_cause_memory_days: 60}");

        Assert.Multiple(() =>
        {
            Assert.That(scenario.Centers.CardChoice, Is.EqualTo(new CardChoiceInputs { PriceElasticity = 3 }), "what is not set has its default");
            Assert.That(scenario.Supply.Pricing.Bounds, Is.EqualTo(new PriceBoundInputs { DeepestCutShare = 0.5 }));
            Assert.That(scenario.Measures, Is.EqualTo(new MeasureInputs { IdleCauseMemoryDays = 60 }));
            Assert.That(scenario.Centers.Leasing, Is.EqualTo(new LeasingInputs()));
        });
    }

    [Test]
    public void The_last_assignment_wins() => Assert.That(SmallScenario.Load("demand.buyers=1", "demand.buyers=2").Demand.Buyers, Is.EqualTo(2));

    [Test]
    public void The_seed_of_the_command_line_wins()
    {
        var overrides = new ScenarioOverrides(["seed=5"], ulong.MaxValue);

        Assert.That(ScenarioLoader.Load(SmallScenario.File, overrides).Scenario!.Seed, Is.EqualTo(ulong.MaxValue));
    }

    [TestCase("centers.build_ahed.ratio=1", "centers.build_ahed", "there is no key 'build_ahed' here, did you mean 'build_ahead'?", "operating_at_start, ")]
    [TestCase("centres.build_ahead.ratio=1", "centres", "there is no key 'centres' here, did you mean 'centers'?", "name, title, ")]
    [TestCase("provinces[Nigxia].gdp_yi=1", "provinces[Nigxia]", "there is no item 'Nigxia' in the list, did you mean 'Ningxia'?", "a number from 0 to 3, or Beijing, ")]
    [TestCase("provinces[4].gdp_yi=1", "provinces[4]", "there is no item '4' in the list", "a number from 0 to 3, or Beijing, ")]
    [TestCase("supply.shipments[A800].units=1", "supply.shipments[A800]", "there is no item 'A800' in the list", "a number from 0 to 9")]
    [TestCase("provinces.gdp_yi=1", "provinces.gdp_yi", "the path leads nowhere", "an item in brackets, such as [0]")]
    [TestCase("seed.low=1", "seed.low", "the path leads nowhere", "nothing after it")]
    [TestCase("horizon[0]=2024-01-01", "horizon.0", "the path leads nowhere", "one of its keys after a dot: start, end")]
    [TestCase("centers.build_ahead.ratio", "", "'centers.build_ahead.ratio' is not an assignment", "path=value, such as ")]
    [TestCase("=1", "", "'=1' is not an assignment", "path=value, such as ")]
    [TestCase("a..b=1", "", "'a..b=1' is not an assignment", "path=value, such as ")]
    [TestCase("centers.build_ahead.ratio=wide", "centers.build_ahead.ratio", "the text 'wide' is the wrong type", "a number from 0.01 to 10")]
    [TestCase("centers.build_ahead.ratio=99", "centers.build_ahead.ratio", "99 is out of range", "a number from 0.01 to 10")]
    [TestCase("centers.card_choice.price_elasticity=-1", "centers.card_choice.price_elasticity", "-1 is out of range", "a number from 0 to 20")]
    [TestCase("centers.card_choice.elasticity=1", "centers.card_choice.elasticity", "there is no key 'elasticity' here", "price_elasticity, ")]
    [TestCase("centers.build_ahead.ratio=", "centers.build_ahead.ratio", "nothing is the wrong type", "a number from 0.01 to 10")]
    [TestCase("centers.build_ahead.ratio=[", "", "not YAML: ", null)]
    [TestCase("seed=abc", "seed", "the text 'abc' is the wrong type", "a whole number")]
    [TestCase("horizon.end=2022-01-01", "horizon.end", "the last day 2022-01-01 is before the first", "2023-07-01 or later")]
    [TestCase("supply.shipments[0].card=A80", "supply.shipments[0].card", "there is no card model 'A80', did you mean 'A800'?", "A800, ")]
    public void A_wrong_assignment_is_found_at_its_number(string assignment, string path, string message, string? allowed)
    {
        IReadOnlyList<Diagnostic> all = ScenarioLoader.Load(SmallScenario.File, new ScenarioOverrides(["demand.buyers=10", assignment])).Diagnostics;

        Diagnostic found = all.Single();
        Assert.Multiple(() =>
        {
            Assert.That(found.ToString(), Does.StartWith("--set 2: "));
            Assert.That(found.Path, Is.EqualTo(path));
            Assert.That(found.Message, Does.StartWith(message));
            Assert.That(found.Allowed, allowed is null ? Is.Null : Does.StartWith(allowed));
        });
    }

    [Test]
    public void Wrong_assignments_and_errors_of_the_file_are_told_at_once()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("broken.yaml", new BrokenScenario(("seed: 7", "seed: soon")).Text);

        IReadOnlyList<Diagnostic> found = ScenarioLoader.Load(file, new ScenarioOverrides(["x=1", "demand.buyers=-1"])).Diagnostics;

        Assert.That(found.Select(one => one.Path), Is.EqualTo(new[] { "x", "demand.buyers", "seed" }));
    }

    [Test]
    public void Setting_a_value_repairs_the_file()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("broken.yaml", new BrokenScenario(("seed: 7", "seed: soon")).Text);

        Assert.That(ScenarioLoader.Load(file, new ScenarioOverrides(["seed=3"])).Scenario!.Seed, Is.EqualTo(3));
    }

    [Test]
    public void A_value_that_an_alias_shares_is_set_in_one_place_only()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("aliases.yaml", new BrokenScenario(
            ("cards: [{card: RTX4090, weight: 2}, {card: A800, weight: 1}]", "cards: &c [{card: RTX4090, weight: 2}, {card: A800, weight: 1}]"),
            ("cards: [{card: Ascend910B, weight: 1}]", "cards: *c")).Text);

        Scenario scenario = ScenarioLoader.Load(file, new ScenarioOverrides(["centers.owners[university].cards[0].weight=9"])).Scenario!;

        Assert.That(scenario.Centers.Owners[1].Cards[0].Weight, Is.EqualTo(9));
        Assert.That(scenario.Centers.Owners[2].Cards[0].Weight, Is.EqualTo(2));
    }
}
