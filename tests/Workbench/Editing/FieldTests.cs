using AngleSharp.Dom;
using Bunit;
using MarketSim.Workbench.Drafts;
using MarketSim.Workbench.Editing;
using MarketSim.Workbench.Hosting;
using MarketSim.Workbench.Tests.Drafts;

namespace MarketSim.Workbench.Tests.Editing;

public sealed class FieldTests
{
    private string _runs = "";

    [SetUp]
    public void MakeFolder() => _runs = Directory.CreateTempSubdirectory("marketsim-fields-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_runs, recursive: true);

    [Test]
    public async Task An_error_shows_at_its_field_and_goes_when_it_is_mended()
    {
        await using var context = new BunitContext();
        DraftDesk desk = Desk();
        IRenderedComponent<ValueField> field = Render(context, desk, "centers.build_ahead.ratio");
        IElement input = field.Find("input");
        Assert.That(input.GetAttribute("aria-invalid"), Is.Null);

        input.Change("99");
        field.Render();
        Assert.That(field.Find("input").GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(field.Find(".error").TextContent, Does.Contain("out of range").And.Contain("0.01 to 10"));
        Assert.That(field.Find("input").GetAttribute("aria-describedby"), Does.Contain(field.Find(".error").Id));

        field.Find("input").Change("many");
        field.Render();
        Assert.That(field.Find(".error").TextContent, Does.Contain("'many'"));
        Assert.That(field.Find("input").GetAttribute("value"), Is.EqualTo("many"), "what was typed stays, so that it can be mended");

        field.Find("input").Change("1.8");
        field.Render();
        Assert.That(field.FindAll(".error"), Is.Empty);
        Assert.That(desk.View.Scenario!.Centers.BuildAhead.Ratio, Is.EqualTo(1.8));
    }

    [Test]
    public async Task A_changed_field_can_be_reset_and_says_to_what()
    {
        await using var context = new BunitContext();
        DraftDesk desk = Desk();
        IRenderedComponent<ValueField> field = Render(context, desk, "demand.scale");
        string before = field.Find("input").GetAttribute("value")!;
        field.Find("input").Change("0.77");
        field.Render();
        Assert.That(field.Find("button").TextContent, Does.Contain(before));
        field.Find("button").Click();
        field.Render();
        Assert.That(field.FindAll("button"), Is.Empty);
        Assert.That(desk.View.Changes, Is.Empty);
    }

    [Test]
    public async Task Nothing_in_an_optional_field_leaves_the_value_unsaid()
    {
        await using var context = new BunitContext();
        DraftDesk desk = Desk();
        CenterDraft.Add(desk.Draft, "mine");
        IRenderedComponent<ValueField> field = Render(context, desk, "centers.named[mine].pue");
        field.Find("input").Change("1.15");
        Assert.That(desk.View.Scenario!.Centers.Named!.Single().Pue, Is.EqualTo(1.15));
        field.Render();
        field.Find("input").Change("");
        Assert.That(desk.View.Scenario!.Centers.Named!.Single().Pue, Is.Null);
    }

    [TestCase("centers.named[mine].cards.model", "select")]
    [TestCase("centers.named[mine].rent_policy", "select")]
    [TestCase("centers.named[mine].anchor", "select")]
    [TestCase("centers.named[mine].opening", "input[type=date]")]
    [TestCase("centers.named[mine].cards.count", "input[inputmode=decimal]")]
    [TestCase("policy[0].provinces", "input[type=checkbox]")]
    public async Task Each_kind_of_value_has_a_field_of_its_own(string path, string selector)
    {
        await using var context = new BunitContext();
        DraftDesk desk = Desk();
        CenterDraft.Add(desk.Draft, "mine");
        IRenderedComponent<ValueField> field = Render(context, desk, path);
        Assert.That(field.FindAll(selector), Is.Not.Empty);
        Assert.That(field.Find(".help").TextContent.Trim(), Is.Not.Empty);
    }

    [Test]
    public async Task Only_open_sections_are_drawn()
    {
        await using var context = new BunitContext();
        IRenderedComponent<RecordFields> all = context.Render<RecordFields>(parameters => parameters.Add(part => part.Path, "").AddCascadingValue(Desk()));
        int closed = all.FindAll(".field").Count;
        Assert.That(closed, Is.LessThan(10));
        all.FindAll(".fold-head").First(head => head.TextContent.Contains("demand", StringComparison.Ordinal)).Click();
        Assert.That(all.FindAll(".field"), Has.Count.GreaterThan(closed + 5));
    }

    [Test]
    public async Task An_item_that_is_added_to_a_keyed_list_has_a_name_of_its_own()
    {
        await using var context = new BunitContext();
        DraftDesk desk = Desk();
        IRenderedComponent<ListFields> list = context.Render<ListFields>(parameters => parameters.Add(part => part.Path, "provinces").AddCascadingValue(desk));
        list.FindAll("button")[^1].Click();
        list.Render();
        list.FindAll("button")[^1].Click();
        Assert.That(desk.View.Findings, Is.Empty);
        Assert.That(desk.View.Changes, Has.Count.EqualTo(2));
    }

    private static IRenderedComponent<ValueField> Render(BunitContext context, DraftDesk desk, string path) =>
        context.Render<ValueField>(parameters => parameters.Add(field => field.Path, path).AddCascadingValue(desk));

    private DraftDesk Desk() => new(new DraftStore(new ScenarioShelf(new WorkbenchOptions { Runs = _runs, Scenarios = Path.GetDirectoryName(TinyDraft.File)! }))
        .Begin(ScenarioSource.Parse("file:tiny.yaml")!, out _)!);
}
