using Bunit;
using Bunit.TestDoubles;
using MarketSim.Workbench.Jobs;
using MarketSim.Workbench.Studies;
using MarketSim.Workbench.Tests.Compare;
using Microsoft.Extensions.DependencyInjection;

namespace MarketSim.Workbench.Tests.Studies;

public sealed class StudyPagesTests
{
    private readonly SampleRuns _runs = new();

    [OneTimeSetUp]
    public void Make() => _runs.Add("six", [], [1, 2, 3, 4, 5, 6], seed => 0.5 + (0.01 * seed));

    [OneTimeTearDown]
    public void Remove() => _runs.Dispose();

    [Test]
    public async Task A_shipped_study_goes_into_the_queue()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<StudiesPage> page = context.Render<StudiesPage>();
        await page.FindAll("button").Single(button => button.GetAttribute("aria-label") == "Start plan-ratio").ClickAsync();
        JobRequest request = context.Services.GetRequiredService<JobQueue>().Jobs.Single().Request;
        Assert.That(request.Args, Is.EqualTo(["plan", Path.Combine(_runs.Options.Scenarios, "studies", "plan-ratio.yaml")]));
        Assert.That(page.Find(".answer a").GetAttribute("href"), Is.EqualTo("/studies/" + request.Folder));
    }

    [Test]
    public async Task The_time_is_asked_before_starting()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<StudiesPage> page = context.Render<StudiesPage>();
        await page.FindAll("button").Single(button => button.GetAttribute("aria-label") == "How long does plan-ratio take?").ClickAsync();
        Assert.That(page.Find(".answer").TextContent, Does.Contain("4 points, 64 runs"));
    }

    [Test]
    public async Task A_number_that_is_none_is_told_at_its_place()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<StudiesPage> page = context.Render<StudiesPage>();
        await page.Find("input[type=number]").ChangeAsync("lots");
        await page.Find("form").SubmitAsync();
        Assert.That(page.Find("#quick-said").TextContent, Does.Contain("Not a number of seeds"));
        Assert.That(page.Find("input[type=number]").GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [Test]
    public async Task An_ensemble_shows_its_figures()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<StudyPage> page = context.Render<StudyPage>(parameters => parameters.Add(it => it.Name, "six"));
        Assert.That(page.FindAll("tbody th, tbody td").Select(cell => cell.TextContent), Has.Member("take_up_2024"));
        Assert.That(page.FindAll("a").Select(link => link.GetAttribute("href")), Has.Member("/files/six/report.html"));
        Assert.That(context.Render<StudyPage>(parameters => parameters.Add(it => it.Name, "../etc")).FindAll(".notice"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Mistakes_stand_at_their_fields()
    {
        await using BunitContext context = NewContext();
        string id = context.Services.GetRequiredService<StudyDraftStore>().Begin(StudyDraftTests.Sweep());
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/studies/new?kind=sweep&draft={id}");
        IRenderedComponent<NewStudyPage> page = context.Render<NewStudyPage>();
        await page.WaitForAssertionAsync(() => page.Find("#factor-0-path"), TimeSpan.FromSeconds(20));
        await page.Find("#study-replicates").ChangeAsync("0");
        await page.Find("form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.That(page.Find("#study-replicates").GetAttribute("aria-invalid"), Is.EqualTo("true")), TimeSpan.FromSeconds(30));
        Assert.That(page.Find("#study-replicates-error").TextContent, Does.Contain("1"));
        Assert.That(page.Find("[role=alert]").TextContent, Does.Contain("nothing was saved"));
        Assert.That(page.Find("#factor-0-path").GetAttribute("aria-invalid"), Is.Null);
    }

    [Test]
    public async Task A_form_survives_its_connection()
    {
        await using BunitContext context = NewContext();
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/studies/new?kind=plan");
        IRenderedComponent<NewStudyPage> page = context.Render<NewStudyPage>();
        await page.WaitForAssertionAsync(() => page.Find("#study-name"), TimeSpan.FromSeconds(20));
        await page.Find("#study-name").ChangeAsync("mine");
        IRenderedComponent<NewStudyPage> again = context.Render<NewStudyPage>();
        await again.WaitForAssertionAsync(() => Assert.That(again.Find("#study-name").GetAttribute("value"), Is.EqualTo("mine")), TimeSpan.FromSeconds(20));
    }

    private BunitContext NewContext()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        var runner = new SaidRunner(0, "plan-ratio: 4 points, 64 runs of national-2026");
        context.Services.AddSingleton(_runs.Options);
        context.Services.AddSingleton<ICommandRunner>(runner);
        context.Services.AddSingleton<RunLibrary>();
        context.Services.AddSingleton(new JobQueue(runner, _runs.Options, TimeProvider.System));
        context.Services.AddStudies();
        return context;
    }
}
