using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

public sealed class EnsembleFactsTests
{
    private static readonly string[] Year2024 = ["--set", "horizon={start: 2024-01-01, end: 2024-12-31}"];

    [Test]
    public void Facts_of_an_ensemble_count_the_seeds_in_which_each_holds()
    {
        using var folder = new TemporaryFolder();
        string ensemble = folder["e"];
        Invocation.Of(["run", Repository.Tiny, "--replicates", "3", "--out", ensemble, "--quiet", .. Year2024]);

        Invocation stored = Invocation.Of("facts", ensemble, "--json", "--no-paired");
        Assert.That(stored.Code, Is.Zero, stored.Error);
        JsonNode prices = Fact(stored, "F02");
        Assert.That(Number(prices, "pass") + Number(prices, "fail"), Is.EqualTo(3));
        Assert.That(prices["metric"]!.ToString(), Does.Contain("landed cost"));
        JsonNode spread = prices["values"]![0]!["spread"]!;
        Assert.That(Number(spread, "count"), Is.EqualTo(3));
        Assert.That(Number(spread, "mean"), Is.InRange(Number(spread, "least"), Number(spread, "most")));
        Assert.That(Number(Fact(stored, "F18"), "not_evaluated"), Is.EqualTo(3));
        Assert.That(File.Exists(Path.Combine(ensemble, "facts.json")), Is.False, "nothing was run, so nothing is stored");

        Invocation paired = Invocation.Of("facts", ensemble, "--json");
        Assert.That(paired.Error, Does.Contain("running 3 seeds"));
        Assert.That(Number(Fact(paired, "F18"), "not_evaluated"), Is.Zero);
        Assert.That(Fact(paired, "F02").ToJsonString(), Is.EqualTo(prices.ToJsonString()), "what the table says is what a run gives");
        Invocation again = Invocation.Of("facts", ensemble, "--json");
        Assert.That((again.Out, again.Error), Is.EqualTo((paired.Out, "")));
    }

    [Test]
    public void A_scenario_is_run_under_several_seeds_and_nothing_is_written()
    {
        Invocation facts = Invocation.Of(["facts", Repository.Tiny, "--replicates", "2", "--no-paired", "--quiet", .. Year2024]);

        Assert.That(facts.Code, Is.Zero, facts.Error);
        Assert.That(facts.Out, Does.Contain("Over 2 seeds: ").And.Contains("F02  Holds ").And.Contains("price_over_landed_cost"));
        Assert.That(facts.Error, Is.Empty);
    }

    [Test]
    public void The_facts_of_one_seed_are_those_of_its_run()
    {
        using var folder = new TemporaryFolder();
        Invocation.Of(["run", Repository.Tiny, "--seed", "9", "--out", folder["r"], "--quiet", "--engine", "loop", .. Year2024]);
        JsonNode single = Fact(Invocation.Of("facts", folder["r"], "--json"), "F18");
        JsonNode ensemble = Fact(Invocation.Of(["facts", Repository.Tiny, "--seed", "9", "--json", "--quiet", .. Year2024]), "F18");

        Assert.That(Number(ensemble["values"]![0]!["spread"]!, "mean"), Is.EqualTo(Number(single["values"]![0]!, "value")));
        Assert.That(Number(ensemble, "pass"), Is.EqualTo(single["status"]!.ToString() == "pass" ? 1 : 0));
    }

    [Test]
    public void A_folder_takes_no_options_of_runs()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["r"]);
        Invocation facts = Invocation.Of("facts", folder["r"], "--replicates", "3");

        Assert.That(facts.Code, Is.EqualTo(2));
        Assert.That(facts.Error, Does.Contain("with a scenario file"));
    }

    private static double Number(JsonNode node, string name) => node[name]!.GetValue<double>();

    private static JsonNode Fact(Invocation facts, string id) => JsonNode.Parse(facts.Out)!.AsArray().Single(fact => (string)fact!["id"]! == id)!;
}
