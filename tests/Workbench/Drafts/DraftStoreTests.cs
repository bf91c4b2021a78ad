using MarketSim.Scenarios;
using MarketSim.Workbench.Drafts;
using MarketSim.Workbench.Hosting;

namespace MarketSim.Workbench.Tests.Drafts;

public sealed class DraftStoreTests
{
    private string _runs = "";
    private WorkbenchOptions _options = null!;

    [SetUp]
    public void MakeFolder()
    {
        _runs = Directory.CreateTempSubdirectory("marketsim-store-").FullName;
        _options = new WorkbenchOptions { Runs = _runs, Scenarios = Path.GetDirectoryName(TinyDraft.File)! };
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_runs, recursive: true);

    [Test]
    public void A_new_server_brings_a_draft_back_with_all_that_can_be_undone()
    {
        OpenDraft open = Store().Begin(ScenarioSource.Parse("file:tiny.yaml")!, out _)!;
        open.Draft.Set("demand.scale", 0.6);
        open.Draft.Set("demand.scale", 0.7);
        open.Draft.Undo();

        OpenDraft again = Store().Find(open.Id)!;
        Assert.That(again.Source, Is.EqualTo(open.Source));
        Assert.That(again.Draft.View.Tree.ToJsonString(), Is.EqualTo(open.Draft.View.Tree.ToJsonString()));
        again.Draft.Redo();
        Assert.That(again.Draft.View.Scenario!.Demand.Scale, Is.EqualTo(0.7));
        again.Draft.Undo();
        again.Draft.Undo();
        Assert.That(again.Draft.View.Changes, Is.Empty);
    }

    [TestCase(null)]
    [TestCase("nothing-there")]
    [TestCase("../../etc/passwd")]
    public void There_is_no_draft_of_another_name(string? id) => Assert.That(Store().Find(id), Is.Null);

    [Test]
    public void A_draft_whose_file_is_broken_is_none()
    {
        Directory.CreateDirectory(Path.Combine(_runs, ".workbench", "drafts"));
        File.WriteAllText(Path.Combine(_runs, ".workbench", "drafts", "broken.json"), "{ not json");
        Assert.That(Store().Find("broken"), Is.Null);
    }

    [TestCase("file:../secret.yaml")]
    [TestCase("file:what-if/../../x.yaml")]
    [TestCase("file:studies/plan-national.yaml")]
    [TestCase("file:/etc/passwd")]
    [TestCase("own:../x")]
    [TestCase("run:..")]
    [TestCase("elsewhere:x")]
    public void A_name_that_leads_elsewhere_is_no_source(string text) => Assert.That(ScenarioSource.Parse(text), Is.Null);

    [Test]
    public void What_cannot_be_read_says_why()
    {
        DraftOpening opening = DraftOpening.Of(Store(), null, "what-if/nothing.yaml", null, null);
        Assert.That(opening.Open, Is.Null);
        Assert.That(opening.Wrong.Single().En, Does.Contain("no such file"));
    }

    [Test]
    public void The_shelf_offers_scenarios_and_no_studies()
    {
        IReadOnlyList<ShelfEntry> shipped = new ScenarioShelf(_options).Shipped();
        Assert.That(shipped.Select(entry => entry.Source.Name), Does.Contain("tiny.yaml").And.Contain("what-if/idle-tax.yaml").And.None.StartsWith("studies"));
        Assert.That(shipped.Single(entry => entry.Source.Name == "what-if/idle-tax.yaml").Title, Is.EqualTo("A tax on idle cards"));
    }

    [Test]
    public void A_file_that_a_reader_brings_includes_the_shipped_one_wherever_it_lay()
    {
        var shelf = new ScenarioShelf(_options);
        ScenarioSource first = shelf.Bring("Mine of Monday.yaml", "include: ../scenarios/tiny.yaml\nname: brought\n");
        ScenarioSource second = shelf.Bring("Mine of Monday.yaml", "include: tiny.yaml\nname: brought\n");
        Assert.That((first.Name, second.Name), Is.EqualTo(("Mine-of-Monday", "Mine-of-Monday-2")));
        foreach (ScenarioSource source in (ScenarioSource[])[first, second])
        {
            LoadResult loaded = ScenarioLoader.Load(shelf.FileOf(source));
            Assert.That(loaded.Diagnostics, Is.Empty);
            Assert.That(loaded.Scenario!.Name, Is.EqualTo("brought"));
        }
    }

    [Test]
    public void A_text_that_loads_becomes_the_draft_and_one_that_does_not_leaves_it()
    {
        OpenDraft open = Store().Begin(ScenarioSource.Parse("file:tiny.yaml")!, out _)!;
        string folder = new ScenarioShelf(_options).Own;
        string include = ScenarioShelf.IncludeOf(TinyDraft.File, folder);
        Assert.That(DraftText.Take(open.Draft, $"include: {include}\ncenters:\n  build_ahead: {{ratio: 1.9}}\n", folder), Is.Empty);
        Assert.That(open.Draft.View.Scenario!.Centers.BuildAhead.Ratio, Is.EqualTo(1.9));

        IReadOnlyList<Diagnostic> wrong = DraftText.Take(open.Draft, $"include: {include}\ncenters:\n  build_ahead: {{ratio: 99}}\nwrong: 1\n", folder);
        Assert.That(wrong.Select(one => one.Line), Is.EqualTo((int[])[3, 4]).AsCollection);
        Assert.That(open.Draft.View.Scenario!.Centers.BuildAhead.Ratio, Is.EqualTo(1.9));
        Assert.That(Directory.EnumerateFiles(folder, ".*"), Is.Empty, "nothing stays behind");
    }

    [Test]
    public void A_text_that_leaves_out_what_was_opened_is_no_change_of_it()
    {
        OpenDraft open = Store().Begin(ScenarioSource.Parse("file:what-if/my-center-zhongwei.yaml")!, out _)!;
        string folder = new ScenarioShelf(_options).Own;
        string other = ScenarioShelf.IncludeOf(TinyDraft.File, folder);
        Assert.That(DraftText.Take(open.Draft, $"include: {other}\n", folder), Is.Not.Empty);
        Assert.That(open.Draft.View.Changes, Is.Empty);
    }

    private DraftStore Store() => new(new ScenarioShelf(_options));
}
