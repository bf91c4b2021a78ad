using MarketSim.Kernels.Profiles;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Writing;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Performance;

/// <summary>A scenario names kernel profiles; each that is broken is told once, where it is named.</summary>
public sealed class ProfileTests
{
    private static readonly KernelProfile A100 = ShippedProfiles.All.Single(profile => profile.Card == "A100");

    [Test]
    public void Every_card_gets_a_row_for_every_kind_of_work()
    {
        Scenario scenario = SmallScenario.Load();
        Assert.That(scenario.Performance.Cards.Select(row => (row.Card, row.Work)), Is.EquivalentTo(
            from card in scenario.Cards from work in scenario.Demand.Work select (card.Id, work.Id)));
        Assert.That(scenario.Performance.Cards.Single(row => row is { Card: "Ascend910B", Work: "hpc" }).Basis, Is.EqualTo(PerformanceBasis.Published));
        Assert.That(scenario.Performance.Cards.Single(row => row is { Card: "A800", Work: "hpc" }).Basis, Is.EqualTo(PerformanceBasis.Estimated));
    }

    [Test]
    public void A_profile_beside_the_scenario_replaces_the_shipped_one()
    {
        using var folder = new TemporaryFolder();
        string twice = ProfileFile.ToJson(A100 with
        {
            Card = "A800",
            Provenance = Provenance.Measured,
            Samples = [.. A100.Samples.Select(sample => sample with { Seconds = 2 * sample.Seconds, LowSeconds = 2 * sample.LowSeconds, HighSeconds = 2 * sample.HighSeconds })],
        });
        Directory.CreateDirectory(folder.PathOf("profiles"));
        File.WriteAllText(folder.PathOf("profiles/a800.json"), twice);
        Scenario slow = Load(folder, "[shipped, profiles/a800.json]").Scenario!;
        CardPerformance before = Row(SmallScenario.Load(), "A800");
        CardPerformance after = Row(slow, "A800");
        Assert.That(after.Basis, Is.EqualTo(PerformanceBasis.Measured));
        Assert.That(after.KernelShares.Average() / before.KernelShares.Average(), Is.EqualTo(0.5).Within(0.05));
    }

    [Test]
    public void What_the_scenario_says_itself_stays()
    {
        Scenario scenario = SmallScenario.Load(
            "performance.cards=[{card: A800, work: hpc, kernel_shares: [0.25], link_cost: 0, network_cost: 0, loss_per_doubling: 0, busy_share_worst: 0.5, busy_share_best: 0.9}]");
        CardPerformance row = scenario.Performance.Cards.Single(row => row is { Card: "A800", Work: "hpc" });
        Assert.That(row.KernelShares, Is.EqualTo(new[] { 0.25 }));
        Assert.That(row.Basis, Is.EqualTo(PerformanceBasis.Given));
    }

    [Test]
    public void Loading_twice_gives_the_same_to_the_last_bit()
    {
        string first = ScenarioWriter.ToJson(SmallScenario.Load());
        Assert.That(ScenarioWriter.ToJson(SmallScenario.Load()), Is.EqualTo(first));
    }

    [TestCase("missing.json", null, "there is no such file")]
    [TestCase("broken.json", "{ \"schema_version\": 1, \"card\": ", "not a kernel profile")]
    [TestCase("empty.json", "{}", "it has no 'schema_version'")]
    [TestCase("future.json", "{ \"schema_version\": 2, \"anything\": true }", "schema version 2, which this program does not read; allowed: 1")]
    [TestCase("half.json", "{ \"schema_version\": 1, \"card\": \"A800\" }", "not a kernel profile")]
    public void A_broken_profile_is_one_line_where_it_is_named(string name, string? content, string message)
    {
        using var folder = new TemporaryFolder();
        if (content is not null)
        {
            File.WriteAllText(folder.PathOf(name), content);
        }

        Diagnostic found = Load(folder, $"[shipped, {name}]").Diagnostics.Single();
        Assert.That(found.Path, Is.EqualTo("performance.profiles[1]"));
        Assert.That(found.Message, Does.Contain(message).And.Contain(name));
        Assert.That(found.ToString(), Does.Not.Contain("\n"));
        Assert.That(found.Line, Is.GreaterThan(1));
    }

    [Test]
    public void A_profile_of_an_unknown_card_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("other.json"), ProfileFile.ToJson(A100 with { Card = "A8000" }));
        Diagnostic found = Load(folder, "[other.json]").Diagnostics.Single();
        Assert.That(found.Message, Does.Contain("'A8000', a card that the scenario does not have, did you mean 'A800'?"));
        Assert.That(found.Allowed, Does.Contain("A800, Ascend910B, RTX4090"));
    }

    [Test]
    public void A_profile_of_a_processor_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("cpu.json"), ProfileFile.ToJson(A100 with { DeviceKind = DeviceKind.Processor }));
        Assert.That(Load(folder, "[cpu.json]").Diagnostics.Single().Message, Does.Contain("profile of a processor"));
    }

    private static LoadResult Load(TemporaryFolder folder, string profiles)
    {
        string file = folder.PathOf("scenario.yaml");
        File.WriteAllText(file, File.ReadAllText(SmallScenario.File).Replace("profiles: [shipped]", "profiles: " + profiles, StringComparison.Ordinal));
        return ScenarioLoader.Load(file);
    }

    private static CardPerformance Row(Scenario scenario, string card) => scenario.Performance.Cards.Single(row => row.Card == card && row.Work == "pre_training");
}
