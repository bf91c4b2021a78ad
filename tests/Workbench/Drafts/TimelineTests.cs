using System.Globalization;
using System.Text.Json.Nodes;
using MarketSim.Market.Policies;
using MarketSim.Workbench.Drafts;

namespace MarketSim.Workbench.Tests.Drafts;

public sealed class TimelineTests
{
    [Test]
    public void Events_are_lanes_from_the_earliest_on()
    {
        Timeline time = Timeline.Of(TinyDraft.New().View)!;
        Assert.That(time.Lanes, Is.Not.Empty);
        Assert.That(time.Lanes.Select(lane => lane.From), Is.Ordered);
        Assert.That(time.At(time.Start), Is.Zero);
        Assert.That(time.At(time.End.AddDays(1)), Is.EqualTo(1));
    }

    [Test]
    public void By_a_month_an_event_moves_as_a_whole_or_at_one_end()
    {
        ScenarioDraft draft = Draft("2023-09-10", "2024-03-10");
        Assert.That(Shift(draft, TimelineEdge.Both, 1), Is.EqualTo(("2023-10-10", "2024-04-10")));
        Assert.That(Shift(draft, TimelineEdge.End, -2), Is.EqualTo(("2023-10-10", "2024-02-10")));
        Assert.That(Shift(draft, TimelineEdge.Start, 1), Is.EqualTo(("2023-11-10", "2024-02-10")));
        Assert.That(Shift(draft, TimelineEdge.End, -12), Is.EqualTo(("2023-11-10", "2023-11-10")), "it does not end before it begins");
    }

    [Test]
    public void What_holds_for_good_gets_an_end_only_if_its_end_is_moved()
    {
        ScenarioDraft draft = Draft("2023-09-10", null);
        Assert.That(Shift(draft, TimelineEdge.Both, 1).Until, Is.Null);
        DateOnly end = Timeline.Of(draft.View)!.End;
        Assert.That(Shift(draft, TimelineEdge.End, -1).Until, Is.EqualTo(end.AddMonths(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [TestCase(-5.0)]
    [TestCase(5.0)]
    [TestCase(double.NaN)]
    public void A_drag_beyond_the_edge_stays_within_the_run(double share)
    {
        ScenarioDraft draft = Draft("2023-09-10", null);
        Timeline time = Timeline.Of(draft.View)!;
        time.Drag(draft, Last(draft), TimelineEdge.Both, share);
        TimelineLane lane = Timeline.Of(draft.View)!.Lanes.Single(one => one.Index == Last(draft));
        Assert.That(lane.From, Is.InRange(time.Start, time.End));
    }

    [Test]
    public void Every_kind_of_policy_can_be_added_and_only_asks_for_what_must_be_named()
    {
        foreach (PolicyKind kind in PolicyKinds.All)
        {
            ScenarioDraft draft = TinyDraft.New();
            int index = PolicyEdits.Add(draft, kind, Timeline.Of(draft.View)!.Start.AddDays(30));
            string[] wrong = [.. draft.View.Findings.Select(found => found.Path)];
            string[] expected = kind.Id == "national_platform" ? [$"policy[{index}].kind"] // the tiny market has no broker that could be one
                : kind.Scope.HasFlag(PolicyScope.Cards) ? [$"policy[{index}].cards"] : [];
            Assert.That(wrong, Is.EqualTo(expected).AsCollection, kind.Id);
        }
    }

    private static ScenarioDraft Draft(string date, string? until)
    {
        ScenarioDraft draft = TinyDraft.New();
        draft.AddItem("policy", new JsonObject { ["date"] = date, ["kind"] = "power_subsidy", ["amount"] = 0.02 });
        if (until is not null)
        {
            PolicyEdits.Change(draft, Last(draft), policy => policy["until"] = until);
        }

        return draft;
    }

    private static int Last(ScenarioDraft draft) => PolicyEdits.Events(draft.View).Count - 1;

    private static (string From, string? Until) Shift(ScenarioDraft draft, TimelineEdge edge, int months)
    {
        int index = Timeline.Of(draft.View)!.Shift(draft, Last(draft), edge, months);
        JsonObject policy = PolicyEdits.Events(draft.View)[index];
        return (policy["date"]!.GetValue<string>(), policy["until"]?.GetValue<string>());
    }
}
