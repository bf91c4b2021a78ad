using MarketSim.Workbench.Studies;
using MarketSim.Workbench.Tests.Compare;

namespace MarketSim.Workbench.Tests.Studies;

public sealed class StudyDraftTests
{
    private SampleRuns _runs = null!;
    private StudyShelf _shelf = null!;

    [SetUp]
    public void Make()
    {
        _runs = new SampleRuns();
        _shelf = new StudyShelf(_runs.Options);
    }

    [TearDown]
    public void Remove() => _runs.Dispose();

    [Test]
    public void A_form_becomes_a_study_that_the_command_takes()
    {
        string? id = new StudyDrafts(_shelf).Save(Sweep(), out IReadOnlyList<DraftFault> faults);
        Assert.That(faults, Is.Empty);
        Assert.That(id, Is.EqualTo("own/how-far"));
        Assert.That(_shelf.Find(id)!.Kind.Command, Is.EqualTo("sweep"));
        Assert.That(_shelf.Find(id)!.Title.En, Is.EqualTo("How \"far\": a: b"));
    }

    [Test]
    public void Every_mistake_is_told_at_its_field_and_nothing_is_saved()
    {
        StudyDraft draft = Sweep();
        draft.Name = "Über";
        draft.Replicates = "many";
        draft.Factors[0].Path = "centers.build_ahead.ration";
        draft.Factors.Add(new() { Path = "demand.scale", IsRange = true, From = "2", To = "1" });
        draft.Outcomes.Add("take_up_1999");
        Assert.That(new StudyDrafts(_shelf).Save(draft, out IReadOnlyList<DraftFault> faults), Is.Null);
        Assert.That(faults.Select(fault => fault.Field), Is.SupersetOf(["name", "replicates", "factors[1].range.to", "outcomes[1]"]));
        Assert.That(_shelf.Studies().Where(study => study.IsOwn), Is.Empty);
        Assert.That(Directory.EnumerateFiles(_shelf.OwnFolder), Is.Empty, "Nothing half-written stays.");
    }

    [Test]
    public void A_plan_needs_one_lever()
    {
        StudyDraft draft = Sweep();
        draft.Kind = "plan";
        draft.Replicates = "2";
        Assert.That(new StudyDrafts(_shelf).Save(draft, out IReadOnlyList<DraftFault> faults), Is.Null);
        Assert.That(faults.Select(fault => fault.Field), Has.Member("plan.build_ahead"));
        draft.Factors[0].Part = "lever";
        Assert.That(new StudyDrafts(_shelf).Save(draft, out faults), Is.EqualTo("own/how-far"), string.Join("; ", faults));
        Assert.That(_shelf.Find("own/how-far")!.Kind.Command, Is.EqualTo("plan"));
    }

    [Test]
    public void Words_of_a_form_stay_words()
    {
        StudyDraft draft = Sweep();
        draft.Title = "x\"\nplan: {place: nation}";
        Assert.That(new StudyDrafts(_shelf).Save(draft, out _), Is.EqualTo("own/how-far"));
        Assert.That(_shelf.Find("own/how-far")!.Kind.Command, Is.EqualTo("sweep"));
    }

    [Test]
    public void Shipped_studies_are_offered_with_their_kinds()
    {
        Dictionary<string, string> kinds = _shelf.Studies().ToDictionary(study => study.Id, study => study.Kind.Command);
        Assert.That(kinds["build-ahead"], Is.EqualTo("sweep"));
        Assert.That(kinds["plan-ratio"], Is.EqualTo("plan"));
        Assert.That(kinds["idle-drivers"], Is.EqualTo("sensitivity"));
        Assert.That(kinds["calibrate-take-up"], Is.EqualTo("calibrate"));
        Assert.That(_shelf.KnownPaths(), Has.Member("centers.build_ahead.ratio").And.Member("centers.owners[market].anchor_probability"));
        Assert.That(_shelf.ScenarioFile("../tiny.yaml"), Is.Null, "Only what is offered is taken.");
    }

    [TestCase("replicates", "8", null)]
    [TestCase("replicates", "1", "Not a number of seeds")]
    [TestCase("backtest", "1", null)]
    [TestCase("compare", "8", "Choose two different scenarios")]
    [TestCase("replicates", "x", "Not a number of seeds")]
    public void A_quick_study_is_checked_before_it_waits(string kind, string seeds, string? wrong)
    {
        var asked = new QuickRequest(kind, "tiny.yaml", "tiny.yaml", seeds);
        Assert.That(asked.Wrong(_shelf)?.Words.En, wrong is null ? Is.Null : Does.StartWith(wrong));
    }

    [Test]
    public void A_quick_study_is_a_command() => Assert.That(
        new QuickRequest("replicates", "tiny.yaml", "", "8").Job(_shelf).Args, Is.EqualTo(["run", Path.Combine(_runs.Options.Scenarios, "tiny.yaml"), "--replicates", "8"]));

    [Test]
    public async Task The_time_is_what_the_command_says()
    {
        var runner = new SaidRunner(0, "build-ahead: 18 points, at most 216 runs of national-2026, about 4 h");
        ShelvedStudy study = _shelf.Find("build-ahead")!;
        Assert.That(await StudyEstimate.OfAsync(runner, study, default), Is.EqualTo((true, "build-ahead: 18 points, at most 216 runs of national-2026, about 4 h")));
        Assert.That(runner.Asked.Single(), Is.EqualTo(["sweep", study.File, "--dry"]));
    }

    internal static StudyDraft Sweep()
    {
        var draft = new StudyDraft { Name = "how-far", Title = "How \"far\": a: b", Baseline = "tiny.yaml", Replicates = "2" };
        (draft.Factors[0].Path, draft.Factors[0].Values) = ("centers.build_ahead.ratio", "1, 1.5, 2");
        draft.Outcomes.Add("take_up_2024");
        return draft;
    }
}
