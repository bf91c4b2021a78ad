using System.Text.Json;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Writing;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Writing;

/// <summary>A resolved scenario survives being written and read.</summary>
public sealed class RoundTripTests
{
    [Test]
    public void A_scenario_is_the_same_after_writing_and_reading()
    {
        Scenario scenario = SmallScenario.Load();
        string json = ScenarioWriter.ToJson(scenario);

        Scenario read = ScenarioWriter.FromJson(json);

        Assert.Multiple(() =>
        {
            Assert.That(ScenarioWriter.ToJson(read), Is.EqualTo(json));
            Assert.That(ScenarioHash.Of(read), Is.EqualTo(ScenarioHash.Of(scenario)));
            Assert.That(read.Provinces, Is.EqualTo(scenario.Provinces));
            Assert.That(read.Cards, Is.EqualTo(scenario.Cards));
            Assert.That(read.Horizon, Is.EqualTo(scenario.Horizon));
        });
    }

    [Test]
    public void Resolved_means_that_defaults_are_written_too()
    {
        using JsonDocument json = JsonDocument.Parse(ScenarioWriter.ToJson(SmallScenario.Load()));

        Assert.That(json.RootElement.GetProperty("centers").GetProperty("build_ahead").GetProperty("damping").GetDouble(), Is.EqualTo(0.5));
        Assert.That(json.RootElement.GetProperty("provinces")[0].GetProperty("name_zh").GetRawText(), Is.EqualTo("\"北京\""));
        Assert.That(json.RootElement.GetProperty("policy")[2].GetProperty("until").GetString(), Is.EqualTo("2024-03-31"));
    }

    [Test]
    public void What_a_scenario_does_not_say_is_not_written_so_that_new_optional_keys_leave_its_hash() =>
        Assert.That(ScenarioWriter.ToJson(SmallScenario.Load()), Does.Not.Contain(": null").And.Not.Contain(":null"));

    [Test]
    public void An_optional_part_is_written_whole_when_a_value_of_it_differs_from_its_default()
    {
        Scenario scenario = SmallScenario.Load();
        Scenario changed = SmallScenario.Load("supply.pricing.bounds.least_cover_days=2");
        using JsonDocument json = JsonDocument.Parse(ScenarioWriter.ToJson(changed));
        JsonElement bounds = json.RootElement.GetProperty("supply").GetProperty("pricing").GetProperty("bounds");

        Assert.Multiple(() =>
        {
            Assert.That(bounds.GetRawText(), Is.EqualTo("{\"least_cover_days\":2,\"unwanted_cover_factor\":4,\"deepest_cut_share\":0.6}"));
            Assert.That(json.RootElement.TryGetProperty("measures", out _), Is.False);
            Assert.That(ScenarioWriter.FromJson(ScenarioWriter.ToJson(changed)).Supply.Pricing, Is.EqualTo(changed.Supply.Pricing));
            Assert.That(ScenarioHash.Of(changed), Is.Not.EqualTo(ScenarioHash.Of(scenario)));
            Assert.That(ScenarioHash.Of(SmallScenario.Load("supply.pricing.bounds.least_cover_days=1")), Is.EqualTo(ScenarioHash.Of(scenario)));
        });
    }

    [Test]
    public void A_hash_has_64_digits_and_changes_with_any_value()
    {
        string hash = ScenarioHash.Of(SmallScenario.Load());

        Assert.That(hash, Does.Match("^[0-9a-f]{64}$"));
        Assert.That(ScenarioHash.Of(SmallScenario.Load("centers.build_ahead.ratio=1.3000000000000003")), Is.Not.EqualTo(hash));
        Assert.That(ScenarioHash.Of(SmallScenario.Load("centers.build_ahead.ratio=1.30")), Is.EqualTo(hash));
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("{\"name\": 1}")]
    [TestCase("")]
    public void What_is_no_scenario_is_refused(string json) => Assert.That(() => ScenarioWriter.FromJson(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void A_kind_of_policy_that_does_not_exist_is_refused_as_in_a_file()
    {
        string json = ScenarioWriter.ToJson(SmallScenario.Load()).Replace("\"export_control\"", "\"export_contol\"", StringComparison.Ordinal);

        Assert.That(
            () => ScenarioWriter.FromJson(json),
            Throws.InstanceOf<JsonException>().With.Message.StartWith("policy[1].kind: 'export_contol' is not one of the names, did you mean 'export_control'?; allowed: one of approval_gate, "));
    }
}
