using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Including;

/// <summary>Lists without keys can be edited by the file that includes them: items are taken out by what they have, and added at the end.</summary>
public sealed class ListEditTests
{
    private static readonly Scenario Tiny = SmallScenario.Load();

    [Test]
    public void Items_that_fit_a_pattern_are_taken_out_and_the_rest_stays()
    {
        IReadOnlyList<PolicyEvent> policy = Load("policy: {remove: [{kind: time_sharing}, {kind: export_control, cards: [A800]}]}").Scenario!.Policy;
        Assert.That(policy.Select(one => one.Kind), Is.EqualTo(Tiny.Policy.Select(one => one.Kind).Except([TimeSharing.Name, ExportControl.Name])));
    }

    [Test]
    public void Items_are_added_at_the_end()
    {
        IReadOnlyList<PolicyEvent> policy = Load("policy: {add: [{date: 2023-02-01, kind: approval_gate, amount: 0.5}]}").Scenario!.Policy;
        Assert.That(policy.Select(one => one.Kind), Is.EqualTo(Tiny.Policy.Select(one => one.Kind).Append(ApprovalGate.Name)));
    }

    [Test]
    public void A_pattern_that_nothing_fits_is_told() => Assert.That(
        Load("policy: {remove: [{kind: consolidation}]}").Diagnostics.Single().ToString(), Does.Contain("a.yaml:2:19: policy.remove: nothing in the list fits this"));

    [Test]
    public void A_list_is_wanted() => Assert.That(
        Load("policy: {add: {date: 2023-02-01}}").Diagnostics.Select(wrong => wrong.ToString()), Has.Some.Contains("a.yaml:2:15: policy.add: a mapping is the wrong type; allowed: a list"));

    [Test]
    public void What_is_added_is_checked() => Assert.That(
        Load("policy: {add: [{date: 2023-02-01, kind: approval_gate, amount: 7}]}").Diagnostics.Single().ToString(), Does.Contain("a.yaml:2:").And.Contains("policy[4].amount"));

    [Test]
    public void A_mapping_of_something_else_is_no_edit() => Assert.That(
        Load("policy: {take_out: []}").Diagnostics.Single().ToString(), Does.Contain("policy: a mapping is the wrong type"));

    private static LoadResult Load(string change)
    {
        using var folder = new TemporaryFolder();
        return ScenarioLoader.Load(folder.Write("a.yaml", $"include: {Path.GetRelativePath(Path.GetDirectoryName(folder.PathOf("a.yaml"))!, SmallScenario.File)}\n{change}\n"));
    }
}
