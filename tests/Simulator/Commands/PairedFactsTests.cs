using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

public sealed class PairedFactsTests
{
    private static readonly string[] Year2024 = ["--set", "horizon={start: 2024-01-01, end: 2024-12-31}"];

    [Test]
    public void Paired_facts_are_worked_out_once_and_kept()
    {
        using var folder = new TemporaryFolder();
        string run = folder["run"];
        Invocation.Of(["run", Repository.Tiny, "--out", run, "--quiet", "--engine", "loop", .. Year2024]);
        Assert.That(Fact(Invocation.Of("facts", run, "--json", "--no-paired"), "F18")["status"]!.ToString(), Is.EqualTo("not_evaluated"));

        Invocation first = Invocation.Of("facts", run, "--json");
        Assert.That(first.Code, Is.Zero, first.Error);
        Assert.That(first.Error, Does.Contain("running 1 paired runs"), "only F18's window lies in 2024");
        Assert.That(Fact(first, "F18")["status"]!.ToString(), Is.AnyOf("pass", "fail"));
        Assert.That(Fact(first, "F18")["values"]![0]!["value"]!.GetValue<double>(), Is.Positive);
        Assert.That(Fact(first, "F28")["status"]!.ToString(), Is.EqualTo("not_evaluated"));
        Assert.That(File.ReadAllText(Path.Combine(run, "facts.json")), Is.EqualTo(first.Out));

        Invocation second = Invocation.Of("facts", run, "--json");
        Assert.That((second.Out, second.Error), Is.EqualTo((first.Out, "")));
    }

    private static JsonNode Fact(Invocation facts, string id) => JsonNode.Parse(facts.Out)!.AsArray().Single(fact => (string)fact!["id"]! == id)!;
}
