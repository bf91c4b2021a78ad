using MarketSim.Market.Texts;
using MarketSim.Workbench.Drafts;

namespace MarketSim.Workbench.Tests.Drafts;

public sealed class LeverTests
{
    [Test]
    public void Levers_stand_where_the_scenario_has_them_and_within_their_range()
    {
        ScenarioDraft draft = TinyDraft.New();
        IReadOnlyList<Lever> levers = Levers.In(draft.Base, draft.View);
        Assert.That(levers.Select(lever => lever.Path), Does.Contain("centers.build_ahead.ratio").And.Contain("demand.scale").And.Contain("provinces[*].power_price_cny_per_kwh"));
        Assert.That(levers.Select(lever => lever.Path), Is.Unique);
        foreach (Lever lever in levers)
        {
            Assert.That(lever.Value, Is.EqualTo(lever.Before), lever.Path);
            Assert.That(lever.Value, Is.InRange(lever.Low, lever.High), lever.Path);
            Assert.That(lever.Step, Is.GreaterThan(0).And.LessThanOrEqualTo((lever.High - lever.Low) / 20), lever.Path);
        }
    }

    [Test]
    public void A_lever_over_a_list_multiplies_every_value_of_the_baseline_in_one_step()
    {
        ScenarioDraft draft = TinyDraft.New();
        Levers.Move(draft, "provinces[*].power_price_cny_per_kwh", 1.5);
        Assert.That(draft.View.Findings, Is.Empty);
        Assert.That(Levers.In(draft.Base, draft.View).Single(lever => lever.Path == "provinces[*].power_price_cny_per_kwh").Value, Is.EqualTo(1.5));
        Assert.That(draft.View.Changes.Select(change => change.After!.GetValue<double>() / change.Before!.GetValue<double>()), Has.All.EqualTo(1.5).Within(0.001));
        Levers.Move(draft, "provinces[*].power_price_cny_per_kwh", 1);
        Assert.That(draft.View.Changes, Is.Empty);
        draft.Undo();
        draft.Undo();
        Assert.That(draft.History.CanUndo, Is.False, "each move is one step");
    }

    [TestCase(5, 5, null)]
    [TestCase(6, 1, 1.25)]
    public void The_table_puts_many_changes_of_one_kind_into_a_line(int values, int lines, double? factor)
    {
        TreeChange[] changes = [.. Enumerable.Range(1, values).Select(i => new TreeChange($"supply.shipments[{i}].units", 100.0 * i, 125.0 * i, "cards"))];
        IReadOnlyList<ChangeGroup> groups = ChangeGroup.Of(changes);
        Assert.That(groups, Has.Count.EqualTo(lines));
        Assert.That(lines == 1 ? groups[0].Factor : null, Is.EqualTo(factor));
    }

    [Test]
    public void Supply_is_a_factor_that_the_small_file_says_in_a_line()
    {
        ScenarioDraft draft = TinyDraft.New();
        Levers.Move(draft, ShipmentLever.Path, 0.5);
        Assert.That(draft.View.Findings, Is.Empty);
        Assert.That(draft.View.Scenario!.Supply.ShipmentChanges!.Single().Factor, Is.EqualTo(0.5));
        Assert.That(Levers.In(draft.Base, draft.View).Single(lever => lever.Path == ShipmentLever.Path).Value, Is.EqualTo(0.5));
        Levers.Move(draft, ShipmentLever.Path, 1.25);
        Assert.That(draft.View.Scenario!.Supply.ShipmentChanges!.Single().Factor, Is.EqualTo(1.25));
        Levers.Move(draft, ShipmentLever.Path, 1);
        Assert.That(draft.View.Changes, Is.Empty);
        Assert.That(draft.View.Tree["supply"]!["shipment_changes"], Is.Null);
    }

    [Test]
    public void A_lever_with_something_else_than_a_number_stays_to_be_mended()
    {
        ScenarioDraft draft = TinyDraft.New();
        draft.Set("demand.scale", "many");
        Assert.That(Levers.In(draft.Base, draft.View).Single(lever => lever.Path == "demand.scale").Typed, Is.EqualTo("many"));
    }

    [Test]
    public void Words_of_path_or_meaning_find_values()
    {
        ScenarioDraft draft = TinyDraft.New();
        Assert.That(InputSearch.Find(draft.View.Tree, "build ahead ratio", out _)[0], Is.EqualTo("centers.build_ahead.ratio"));
        Assert.That(InputSearch.Find(draft.View.Tree, "delivered power", out _), Has.All.Contains("power_price"));
        Assert.That(InputSearch.Find(draft.View.Tree, "x", out _), Is.Empty);
        Assert.That(InputSearch.Find(draft.View.Tree, "zzzz", out _), Is.Empty);
    }

    [Test]
    public void What_is_varied_is_tried_before_it_is_run()
    {
        ScenarioDraft draft = TinyDraft.New();
        CenterDraft.Add(draft, "mine");
        IReadOnlyList<string> vary = CenterDraft.Vary(draft, "mine", ["cards.count = 500, 1000", "", "pue=9", "nonsense", "cards.count=5,5", "demand.scale=0.4,0.5"], out IReadOnlyDictionary<int, Text> wrong);
        Assert.That(vary, Is.EqualTo((string[])["cards.count=500,1000", "demand.scale=0.4,0.5"]).AsCollection);
        Assert.That(wrong.Keys, Is.EqualTo((int[])[2, 3, 4]).AsCollection);
        Assert.That(wrong[2].En, Does.Contain("out of range"));
    }
}
