using CsCheck;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;
using MarketSim.Workbench.Drafts;

namespace MarketSim.Workbench.Tests.Drafts;

public sealed class DraftPropertyTests
{
    [Test]
    public void Undo_after_any_edits_leads_back_step_by_step_and_redo_forth() => TinyDraft.Edits.Array[1, 12].Sample(
        edits =>
        {
            ScenarioDraft draft = TinyDraft.New();
            List<string> states = [State(draft)];
            foreach (TinyDraft.Edit edit in edits)
            {
                DraftHistory before = draft.History;
                edit.Do(draft);
                if (!ReferenceEquals(before, draft.History))
                {
                    states.Add(State(draft));
                }
            }

            foreach (string state in states.AsEnumerable().Reverse().Skip(1))
            {
                draft.Undo();
                Assert.That(State(draft), Is.EqualTo(state));
            }

            Assert.That(draft.History.CanUndo, Is.False);
            foreach (string state in states.Skip(1))
            {
                draft.Redo();
                Assert.That(State(draft), Is.EqualTo(state));
            }

            Assert.That(draft.History.CanRedo, Is.False);
        },
        iter: 40, threads: 1);

    [Test]
    public void The_small_file_and_the_arguments_make_the_same_scenario()
    {
        string folder = Directory.CreateTempSubdirectory("marketsim-drafts-").FullName;
        int runnable = 0;
        TinyDraft.Edits.Array[1, 8].Sample(
            edits =>
            {
                ScenarioDraft draft = TinyDraft.New();
                foreach (TinyDraft.Edit edit in edits)
                {
                    edit.Do(draft);
                }

                if (draft.View.Scenario is not { } scenario)
                {
                    return;
                }

                runnable++;
                string file = Path.Combine(folder, "small.yaml");
                File.WriteAllText(file, draft.View.ToYaml(TinyDraft.File));
                LoadResult small = ScenarioLoader.Load(file);
                Assert.That(small.Diagnostics, Is.Empty, File.ReadAllText(file));
                Assert.That(ScenarioHash.Of(small.Scenario!), Is.EqualTo(ScenarioHash.Of(scenario)), File.ReadAllText(file));

                string[] set = [.. draft.View.ToArguments().Where(argument => argument != "--set")];
                LoadResult again = ScenarioLoader.Load(TinyDraft.File, new ScenarioOverrides(set));
                Assert.That(again.Diagnostics, Is.Empty);
                Assert.That(ScenarioHash.Of(again.Scenario!), Is.EqualTo(ScenarioHash.Of(scenario)), string.Join('\n', set));
            },
            iter: 60, threads: 1);
        Directory.Delete(folder, recursive: true);
        Assert.That(runnable, Is.GreaterThan(20), "too few of the edits leave a scenario that can be checked");
    }

    [Test]
    public void Reset_of_all_is_the_baseline_whatever_was_done() => TinyDraft.Edits.Array[1, 8].Sample(
        edits =>
        {
            ScenarioDraft draft = TinyDraft.New();
            string before = State(draft);
            foreach (TinyDraft.Edit edit in edits)
            {
                edit.Do(draft);
            }

            draft.ResetAll();
            Assert.That(State(draft), Is.EqualTo(before));
            Assert.That(draft.View.Changes, Is.Empty);
        },
        iter: 30, threads: 1);

    [Test]
    public void Reset_of_each_change_in_turn_leaves_none() => TinyDraft.Edits.Array[1, 6].Sample(
        edits =>
        {
            ScenarioDraft draft = TinyDraft.New();
            foreach (TinyDraft.Edit edit in edits)
            {
                edit.Do(draft);
            }

            for (int i = 0; draft.View.Changes.Count > 0 && i < 60; i++)
            {
                draft.Reset(draft.View.Changes[0]);
            }

            Assert.That(draft.View.Changes, Is.Empty);
            Assert.That(ScenarioHash.Of(draft.View.Scenario!), Is.EqualTo(ScenarioHash.Of(TinyDraft.New().View.Scenario!)));
        },
        iter: 30, threads: 1);

    private static string State(ScenarioDraft draft) => draft.View.Tree.ToJsonString();
}
