using System.Text.Json.Nodes;
using MarketSim.Workbench.Drafts;

namespace MarketSim.Workbench.Tests.Drafts;

public sealed class ScenarioDraftTests
{
    [Test]
    public void A_change_is_in_the_table_with_its_unit_and_what_was_before()
    {
        ScenarioDraft draft = TinyDraft.New();
        string province = ((JsonArray)draft.View.Tree["provinces"]!)[0]!["id"]!.GetValue<string>();
        double before = ((JsonArray)draft.View.Tree["provinces"]!)[0]!["power_price_cny_per_kwh"]!.GetValue<double>();
        draft.Set($"provinces[{province}].power_price_cny_per_kwh", 0.25);
        TreeChange change = draft.View.Changes.Single();
        Assert.That(change.Path, Is.EqualTo($"provinces[{province}].power_price_cny_per_kwh"));
        Assert.That(change.Before!.GetValue<double>(), Is.EqualTo(before));
        Assert.That(change.After!.GetValue<double>(), Is.EqualTo(0.25));
        Assert.That(change.Unit, Is.EqualTo("yuan per kWh"));
    }

    [Test]
    public void All_that_is_wrong_is_found_at_its_place_and_goes_when_it_is_mended()
    {
        ScenarioDraft draft = TinyDraft.New();
        draft.Set("centers.build_ahead.ratio", 99);
        draft.Set("policy[0].kind", "no_such_kind");
        Assert.That(draft.View.Scenario, Is.Null);
        Assert.That(draft.View.FindingsAt("centers.build_ahead.ratio").Single().Message, Does.Contain("out of range"));
        Assert.That(draft.View.FindingsAt("policy[0].kind"), Is.Not.Empty);
        Assert.That(draft.View.FindingsWithin("centers"), Is.EqualTo(1));
        draft.Set("centers.build_ahead.ratio", 1.5);
        draft.Reset("policy[0].kind");
        Assert.That(draft.View.Findings, Is.Empty);
        Assert.That(draft.View.Scenario!.Centers.BuildAhead.Ratio, Is.EqualTo(1.5));
    }

    [Test]
    public void A_finding_in_a_keyed_list_is_at_its_item()
    {
        ScenarioDraft draft = TinyDraft.New();
        string province = ((JsonArray)draft.View.Tree["provinces"]!)[1]!["id"]!.GetValue<string>();
        draft.Set($"provinces[{province}].power_price_cny_per_kwh", "dear");
        Assert.That(draft.View.FindingsAt("provinces[1].power_price_cny_per_kwh").Single().Message, Does.Contain("'dear'"));
    }

    [Test]
    public void The_small_file_says_only_what_differs()
    {
        ScenarioDraft draft = TinyDraft.New();
        draft.Set("name", "ahead");
        draft.Set("centers.build_ahead.ratio", 1.75);
        Assert.That(draft.View.ToYaml("tiny.yaml"), Is.EqualTo("include: \"tiny.yaml\"\nname: ahead\ncenters:\n  build_ahead: {ratio: 1.75}\n").Or.EqualTo("include: tiny.yaml\nname: ahead\ncenters:\n  build_ahead: {ratio: 1.75}\n"));
        Assert.That(draft.View.ToArguments(), Is.EqualTo((string[])["--set", "name=\"ahead\"", "--set", "centers.build_ahead.ratio=1.75"]).AsCollection);
    }

    [Test]
    public void A_changed_policy_goes_to_the_end_so_that_the_file_says_which_goes_and_which_comes()
    {
        ScenarioDraft draft = TinyDraft.New();
        int count = PolicyEdits.Events(draft.View).Count;
        int now = PolicyEdits.Change(draft, 0, policy => policy["until"] = "2024-11-30");
        Assert.That(now, Is.EqualTo(count - 1));
        string yaml = draft.View.ToYaml("tiny.yaml");
        Assert.That(yaml, Does.Contain("remove:").And.Contain("add:"));
        Assert.That(draft.View.Changes.Select(change => change.Path), Is.EqualTo((string[])[$"policy[{now}].until"]).AsCollection, "the others have only moved up");
        Assert.That(draft.View.Before($"policy[{now}].date")!.Value.Place, Is.EqualTo("policy[0].date"));
        Assert.That(PolicyEdits.Change(draft, now, policy => policy["until"] = "2024-12-30"), Is.EqualTo(now), "it is no longer the baseline's");
        draft.Reset($"policy[{now}].until");
        Assert.That(draft.View.ToYaml("tiny.yaml"), Is.EqualTo("include: tiny.yaml\n"), "the order is the baseline's again too");
    }

    [Test]
    public void A_value_that_the_baseline_says_can_be_left_unsaid()
    {
        ScenarioDraft draft = TinyDraft.New();
        draft.AddItem("centers.named", JsonNode.Parse("""{"name":"mine","pue":1.2}""")!);
        draft.Unset("centers.named[mine].pue");
        Assert.That(draft.View.Scenario!.Centers.Named!.Single().Pue, Is.Null);
        draft.Reset(draft.View.Changes.Single());
        Assert.That(draft.View.Changes, Is.Empty);
    }

    [Test]
    public void An_edit_that_changes_nothing_is_nothing_to_undo()
    {
        ScenarioDraft draft = TinyDraft.New();
        int told = 0;
        draft.Changed += () => told++;
        draft.Set("demand.scale", 0.5);
        draft.Set("demand.scale", 0.5);
        draft.ResetAll();
        draft.ResetAll();
        Assert.That(told, Is.EqualTo(2));
        Assert.That(draft.History.Past, Has.Count.EqualTo(2));
    }

    [Test]
    public void Of_many_edits_the_latest_hundred_can_be_undone()
    {
        ScenarioDraft draft = TinyDraft.New();
        for (int i = 0; i < DraftHistory.Most + 20; i++)
        {
            draft.Set("title", $"title {i}");
        }

        Assert.That(draft.History.Past, Has.Count.EqualTo(DraftHistory.Most));
        draft.Undo();
        Assert.That(draft.View.Tree["title"]!.GetValue<string>(), Is.EqualTo($"title {DraftHistory.Most + 18}"));
    }
}
